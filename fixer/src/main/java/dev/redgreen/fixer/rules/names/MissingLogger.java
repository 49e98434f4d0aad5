package dev.redgreen.fixer.rules.names;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.util.TreePath;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.ImportEdit;
import dev.redgreen.fixer.rules.know.Layout;
import dev.redgreen.fixer.rules.know.OwnType;
import dev.redgreen.fixer.rules.know.Scope;
import dev.redgreen.fixer.rules.know.TypeIndex;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A logger that a class uses and does not have: it is declared as other classes of the project
 * declare theirs, else by Lombok, else with what is on the class path.
 */
public final class MissingLogger implements Rule {
  private static final Set<String> NAMES = Set.of("log", "LOG", "logger", "LOGGER");
  private static final Pattern DECLARED =
      Pattern.compile(
          "(?m)^\\s*(?<head>(?:(?:private|protected|public) )?static final (?<type>\\w+)) (?<name>\\w+)"
              + " =\\s+(?<maker>\\w+)\\.(?<method>\\w+)\\(\\w+\\.class(?<end>(?:\\.get\\w+\\(\\))?\\);)");
  private static final Pattern LOMBOK =
      Pattern.compile("(?m)^import (lombok\\.extern\\.[\\w.]+|lombok\\.CustomLog);");
  private static final String SLF4J = "lombok.extern.slf4j.Slf4j";

  @Override
  public Set<String> codes() {
    return Set.of("cant.resolve", "cant.resolve.location");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    if (!NAMES.contains(site.error().symbol())) {
      return Stream.empty();
    }
    return site.path().stream()
        .filter(path -> path.getLeaf() instanceof IdentifierTree)
        .flatMap(path -> owner(site, path))
        .flatMap(
            own ->
                Stream.of(asOthers(site, own), byLombok(site, own), byLibrary(site, own))
                    .flatMap(ways -> ways));
  }

  private static Stream<OwnType> owner(Site site, TreePath path) {
    return Scope.at(site.facts(), path).types().stream()
        .reduce((inner, outer) -> outer)
        .flatMap(type -> OwnType.of(site.tree(), type))
        .stream();
  }

  private static Stream<String> others(Site site, OwnType own) {
    return site.tree().mainFiles().stream()
        .filter(file -> !file.equals(own.file()))
        .flatMap((Path file) -> site.tree().text(file).stream());
  }

  /** A declaration of the same name in another class, for this class. */
  private static Stream<Repair> asOthers(Site site, OwnType own) {
    return others(site, own).flatMap(text -> asIn(text, site, own)).limit(1);
  }

  private static Stream<Repair> asIn(String text, Site site, OwnType own) {
    Matcher found = DECLARED.matcher(text);
    if (!found.find() || !found.group("name").equals(site.error().symbol())) {
      return Stream.empty();
    }
    String field =
        "%s %s = %s.%s(%s.class%s"
            .formatted(
                found.group("head"),
                found.group("name"),
                found.group("maker"),
                found.group("method"),
                own.tree().getSimpleName(),
                found.group("end"));
    List<String> types =
        TypeIndex.importsOf(text).stream()
            .filter(
                one ->
                    one.endsWith("." + found.group("type"))
                        || one.endsWith("." + found.group("maker")))
            .toList();
    return Stream.of(declared(own, field, types));
  }

  private static Stream<Repair> byLombok(Site site, OwnType own) {
    if (!site.error().symbol().equals("log")) {
      return Stream.empty();
    }
    Stream<String> used =
        others(site, own).flatMap(text -> LOMBOK.matcher(text).results()).map(one -> one.group(1));
    Stream<String> usual =
        knows(site, SLF4J) && knows(site, "org.slf4j.Logger") ? Stream.of(SLF4J) : Stream.empty();
    return Stream.concat(used, usual).distinct().limit(2).map(name -> annotated(own, name));
  }

  private static Repair annotated(OwnType own, String annotation) {
    int start = own.parsed().start(own.tree());
    String simple = "@" + annotation.substring(annotation.lastIndexOf('.') + 1);
    String line = simple + Layout.newline(own.text()) + Layout.indent(own.text(), start);
    List<Edit> edits = new ArrayList<>();
    ImportEdit.needed(own.file(), own.text(), annotation).ifPresent(edits::add);
    edits.add(new Edit.Replace(own.file(), start, start, line));
    String why = "The class logs and has no logger; `" + simple + "` gives it one.";
    return new Repair(Patch.of(edits), why, Standing.VERIFIED);
  }

  private static Stream<Repair> byLibrary(Site site, OwnType own) {
    String name = site.error().symbol();
    String type = own.tree().getSimpleName().toString();
    Stream<Repair> slf4j =
        knows(site, "org.slf4j.LoggerFactory")
            ? Stream.of(
                declared(
                    own,
                    "private static final Logger %s = LoggerFactory.getLogger(%s.class);"
                        .formatted(name, type),
                    List.of("org.slf4j.Logger", "org.slf4j.LoggerFactory")))
            : Stream.empty();
    Repair jdk =
        declared(
            own,
            "private static final Logger %s = Logger.getLogger(%s.class.getName());"
                .formatted(name, type),
            List.of("java.util.logging.Logger"));
    return Stream.concat(slf4j, Stream.of(jdk));
  }

  private static Repair declared(OwnType own, String field, List<String> types) {
    List<Edit> edits = new ArrayList<>();
    ImportEdit.needed(own.file(), own.text(), types).ifPresent(edits::add);
    edits.add(own.addField(field));
    return new Repair(
        Patch.of(edits),
        "The class logs and has no logger; it gets one as others have.",
        Standing.VERIFIED);
  }

  private static boolean knows(Site site, String type) {
    return site.types().named(type.substring(type.lastIndexOf('.') + 1)).contains(type);
  }
}
