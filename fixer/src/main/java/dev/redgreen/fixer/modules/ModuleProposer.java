package dev.redgreen.fixer.modules;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.Lazily;
import dev.redgreen.fixer.Location;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Proposer;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.rules.know.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Proposes directives that a module declaration lacks, has twice, or has under a wrong name. */
public final class ModuleProposer implements Proposer {
  private static final Pattern UNREAD =
      Pattern.compile(
          "package (?<package>[\\w.]+) is declared in (?:module (?<module>[\\w.]+)|the unnamed"
              + " module), but module (?<reader>[\\w.]+) does not read it");
  private static final Pattern HIDDEN =
      Pattern.compile(
          "package (?<package>[\\w.]+) is declared in module (?<module>[\\w.]+), which does not"
              + " export it");
  private static final Pattern CLOSED =
      Pattern.compile("module (?<module>[\\w.]+) does not \"opens (?<package>[\\w.]+)\" to");
  private static final Pattern NO_MODULE = Pattern.compile("^module not found: (?<name>[\\w.]+)");
  private static final Pattern NO_PACKAGE =
      Pattern.compile("^package is empty or does not exist: (?<name>[\\w.]+)");
  private static final Pattern TWICE =
      Pattern.compile("^duplicate(?: or conflicting)? (?:requires|exports|opens|provides|uses): ");
  private static final int MOST = 3;

  @Override
  public String rung() {
    return "rule";
  }

  @Override
  public Stream<Fix> propose(Attempt attempt) {
    Set<List<Edit>> known = new HashSet<>();
    attempt.tried().forEach(tried -> known.add(tried.fix().patch().edits()));
    return Lazily.stream(() -> fixes(attempt, Modules.of(attempt.tree())))
        .filter(fix -> known.add(fix.patch().edits()));
  }

  /** First what mends everything that is known to be wrong, then one failure after the other. */
  private Stream<Fix> fixes(Attempt attempt, Modules modules) {
    List<Fix> all = new ArrayList<>();
    List<Directive> missing =
        attempt.failures().stream()
            .flatMap(failure -> missing(failure, modules).stream())
            .filter(directive -> !directive.in().has(directive.kind(), directive.about()))
            .distinct()
            .toList();
    if (!missing.isEmpty()) {
      all.add(added(missing));
    }
    List<List<Fix>> named =
        attempt.failures().stream()
            .map(failure -> named(failure, modules).toList())
            .filter(ways -> !ways.isEmpty())
            .toList();
    named.forEach(ways -> all.add(ways.get(0)));
    Stream<Fix> together = all.size() > 1 ? Stream.of(together(all)) : Stream.of();
    Stream<Fix> others = named.stream().flatMap(List::stream);
    return Stream.of(together, all.stream(), others).flatMap(each -> each);
  }

  private Fix together(List<Fix> all) {
    List<Edit> edits =
        all.stream().flatMap(fix -> fix.patch().edits().stream()).distinct().toList();
    List<String> reasons = all.stream().map(Fix::why).distinct().toList();
    return fix(edits, all.get(0).code(), String.join("; ", reasons));
  }

  /** A directive that a declaration lacks. */
  private record Directive(ModuleInfo in, String kind, String about, String code) {
    String text() {
      return kind + " " + about;
    }
  }

  private static Optional<Directive> missing(Failure failure, Modules modules) {
    Matcher unread = UNREAD.matcher(failure.message());
    if (unread.find()) {
      Optional<String> module =
          Optional.ofNullable(unread.group("module"))
              .or(() -> modules.ofJar(unread.group("package")));
      return modules
          .declared(unread.group("reader"))
          .flatMap(in -> module.map(name -> directive(in, "requires", name, failure)));
    }
    Matcher hidden = HIDDEN.matcher(failure.message());
    if (hidden.find()) {
      return modules
          .declared(hidden.group("module"))
          .map(in -> directive(in, "exports", hidden.group("package"), failure));
    }
    Matcher closed = CLOSED.matcher(failure.message());
    return closed.find()
        ? modules
            .declared(closed.group("module"))
            .map(in -> directive(in, "opens", closed.group("package"), failure))
        : Optional.empty();
  }

  private static Directive directive(ModuleInfo in, String kind, String about, Failure failure) {
    return new Directive(in, kind, about, failure.kind());
  }

  /** All at once: those at one place of a file become one edit. */
  private Fix added(List<Directive> missing) {
    List<Edit> edits = new ArrayList<>();
    for (Directive directive : missing) {
      Edit.Replace edit = (Edit.Replace) directive.in().add(directive.kind(), directive.about());
      edits.stream()
          .map(Edit.Replace.class::cast)
          .filter(other -> other.file().equals(edit.file()) && other.start() == edit.start())
          .findFirst()
          .ifPresentOrElse(
              other -> edits.set(edits.indexOf(other), both(other, edit)), () -> edits.add(edit));
    }
    List<String> texts = missing.stream().map(Directive::text).toList();
    return fix(
        edits, missing.get(0).code(), "the module declaration lacks " + String.join(", ", texts));
  }

  private static Edit both(Edit.Replace first, Edit.Replace second) {
    return new Edit.Replace(first.file(), first.start(), first.end(), first.text() + second.text());
  }

  private Stream<Fix> named(Failure failure, Modules modules) {
    Optional<ModuleInfo> in = modules.own();
    if (in.isEmpty()
        || failure.location().filter(at -> at.file().equals(in.get().file())).isEmpty()) {
      return Stream.of();
    }
    int line = failure.location().map(Location::line).orElse(0);
    String message = failure.message();
    if (TWICE.matcher(message).find()) {
      return removed(failure, in.get(), line, "the directive is there twice");
    }
    Matcher module = NO_MODULE.matcher(message);
    if (module.find()) {
      return other(failure, in.get(), line, module.group("name"), modules.names());
    }
    Matcher packageName = NO_PACKAGE.matcher(message);
    return packageName.find()
        ? other(failure, in.get(), line, packageName.group("name"), modules.ownPackages())
        : Stream.of();
  }

  /** The nearest name, else without: what nobody uses need not be required. */
  private Stream<Fix> other(
      Failure failure, ModuleInfo in, int line, String name, Collection<String> names) {
    Stream<Fix> renamed =
        Nearest.of(name, names, MOST).stream()
            .flatMap(
                near ->
                    in.rename(line, name, near).stream()
                        .map(
                            edit ->
                                fix(
                                    List.of(edit),
                                    failure.kind(),
                                    "there is no " + name + "; " + near + " is meant")));
    return Stream.concat(
        renamed, removed(failure, in, line, "there is no " + name + ", and nothing needs it"));
  }

  private Stream<Fix> removed(Failure failure, ModuleInfo in, int line, String why) {
    return in.remove(line).stream().map(edit -> fix(List.of(edit), failure.kind(), why));
  }

  private Fix fix(List<Edit> edits, String code, String why) {
    return new Fix(Patch.of(edits), rung(), code, why, Standing.VERIFIED, List.of(), "");
  }
}
