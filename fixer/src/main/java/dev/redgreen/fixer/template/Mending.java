package dev.redgreen.fixer.template;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.patterns.PatternStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Applies templates to the errors of one attempt; the compiler judges each application. */
final class Mending {
  private static final int MOST_ERRORS = 30;
  private static final int MOST_COMPILES = 120;

  private final Attempt attempt;
  private final PatternStore store;
  private final Set<String> spaces;
  private final FailedSites failed;
  private final Map<String, List<Ranked>> templates = new HashMap<>();
  private final TypeIndex types;
  private final Set<Set<Object>> tried;
  private final Set<String> rejected = new HashSet<>();
  private int compiles;

  Mending(Attempt attempt, PatternStore store, Set<String> spaces) {
    this.attempt = attempt;
    this.store = store;
    this.spaces = spaces;
    this.failed = new FailedSites(store, attempt.task().project());
    this.types = new TypeIndex(attempt.tree());
    this.tried =
        attempt.tried().stream()
            .filter(one -> one.fix().rung().equals(TemplateProposer.RUNG))
            .map(one -> Set.<Object>copyOf(one.fix().patch().edits()))
            .collect(Collectors.toCollection(HashSet::new));
  }

  /** The errors that are to be mended and have a place in the sources. */
  List<CompileError> errors() {
    List<CompileError> errors = new ArrayList<>();
    for (Failure failure : attempt.failures()) {
      if (failure instanceof CompileError error && errors.size() < MOST_ERRORS) {
        errors.add(error);
      }
    }
    return errors;
  }

  /** One application after the other, each on what the one before left; all that can be mended. */
  List<Mended> all() {
    List<Mended> steps = new ArrayList<>();
    SourceTree tree = attempt.tree();
    Set<String> wanted = new TreeSet<>();
    errors().forEach(error -> wanted.add(error.fingerprint()));
    Optional<Mended> next = next(tree, wanted);
    while (next.isPresent() && steps.size() < MOST_ERRORS) {
      steps.add(next.get());
      tree = next.get().tree();
      next = next(tree, wanted);
    }
    return steps.isEmpty() || fewer(tree) ? steps : List.of();
  }

  private Optional<Mended> next(SourceTree tree, Set<String> wanted) {
    return tree.compile().errors().stream()
        .filter(error -> wanted.contains(error.fingerprint()))
        .flatMap(error -> applications(error, tree).stream())
        .flatMap(one -> accepted(one, tree).stream())
        .findFirst();
  }

  /** An application that nobody has judged yet. */
  record Candidate(Ranked by, SourceSite site, Patch patch) {}

  /** What the templates make of an error, the best template first. */
  List<Candidate> applications(CompileError error, SourceTree tree) {
    List<Ranked> known =
        templates.computeIfAbsent(
            error.code(), code -> Ranked.of(code, store, spaces, attempt.task().project()));
    Optional<SourceSite> site = known.isEmpty() ? Optional.empty() : SourceSite.of(error, tree);
    if (site.isEmpty() || attempt.policy().refusal(site.get().file()).isPresent()) {
      return List.of();
    }
    String key = FailedSites.key(site.get(), "");
    return known.stream()
        .filter(one -> !failed.contains(one.id(), key))
        .flatMap(
            one ->
                Application.of(one.template(), site.get(), tree, types)
                    .map(patch -> new Candidate(one, site.get(), patch)))
        .toList();
  }

  /** The application, if it may be made, was not tried in this run, and the compiler agrees. */
  Optional<Mended> accepted(Candidate candidate, SourceTree tree) {
    SourceSite site = candidate.site();
    String judged =
        candidate.by().id() + FailedSites.key(site, candidate.patch().edits().toString());
    if (compiles >= MOST_COMPILES || isTried(candidate.patch()) || rejected.contains(judged)) {
      return Optional.empty();
    }
    SourceTree after = tree.with(candidate.patch());
    String text = after.text(site.file()).orElse("");
    if (Guard.refusal(site.file(), site.text(), text).isPresent()) {
      return Optional.empty();
    }
    compiles++;
    if (Errors.of(tree).gone(Errors.of(after), site.error(), candidate.patch())) {
      return Optional.of(new Mended(candidate.by(), site, candidate.patch(), after));
    }
    rejected.add(judged);
    return Optional.empty();
  }

  /** Whether this very change was verified in this run and was not the answer. */
  boolean isTried(Patch patch) {
    return tried.contains(Set.<Object>copyOf(patch.edits()));
  }

  /** Each application alone, made when asked for. */
  Stream<Mended> each() {
    return errors().stream()
        .flatMap(error -> applications(error, attempt.tree()).stream())
        .toList()
        .stream()
        .flatMap(one -> accepted(one, attempt.tree()).stream())
        .filter(one -> fewer(one.tree()));
  }

  private boolean fewer(SourceTree after) {
    return Errors.of(after).size() < Errors.of(attempt.tree()).size();
  }
}
