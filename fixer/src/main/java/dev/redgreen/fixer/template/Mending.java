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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Applies templates to the errors of one attempt; the compiler judges each application. */
final class Mending {
  private static final int MOST_ERRORS = 30;
  private static final int MOST_COMPILES = 120;

  private final Attempt attempt;
  private final PatternStore store;
  private final Set<String> spaces;
  private final FailedSites failed;
  private final Map<String, List<Ranked>> templates = new HashMap<>();
  private final Set<String> wanted;
  private @Nullable TypeIndex types;
  private final Set<Set<Object>> tried;
  private final Set<String> rejected = new HashSet<>();
  private int compiles;

  Mending(Attempt attempt, PatternStore store, Set<String> spaces) {
    this.attempt = attempt;
    this.store = store;
    this.spaces = spaces;
    this.failed = new FailedSites(store, attempt.task().project());
    this.wanted =
        attempt.failures().stream()
            .filter(failure -> failure instanceof CompileError)
            .map(Failure::fingerprint)
            .collect(Collectors.toSet());
    this.tried =
        attempt.tried().stream()
            .filter(one -> one.fix().rung().equals(TemplateProposer.RUNG))
            .map(one -> Set.<Object>copyOf(one.fix().patch().edits()))
            .collect(Collectors.toCollection(HashSet::new));
  }

  /** Whether there is an error of the compiler among the failures. */
  boolean concerned() {
    return !wanted.isEmpty();
  }

  /** The errors of a tree that are to be mended, with exact places. */
  private List<CompileError> errors(SourceTree tree) {
    return tree.compile().errors().stream()
        .filter(error -> wanted.contains(error.fingerprint()))
        .limit(MOST_ERRORS)
        .toList();
  }

  /** One application after the other, each on what the one before left; all that can be mended. */
  List<Mended> all() {
    List<Mended> steps = new ArrayList<>();
    SourceTree tree = attempt.tree();
    Optional<Mended> next = next(tree);
    while (next.isPresent() && steps.size() < MOST_ERRORS) {
      steps.add(next.get());
      tree = next.get().tree();
      next = next(tree);
    }
    return steps.isEmpty() || fewer(tree) ? steps : List.of();
  }

  private Optional<Mended> next(SourceTree tree) {
    return errors(tree).stream()
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
                Application.of(one.template(), site.get(), tree, types())
                    .map(patch -> new Candidate(one, site.get(), patch)))
        .toList();
  }

  /** Made once: the repairs of a round add no types. */
  private TypeIndex types() {
    if (types == null) {
      types = new TypeIndex(attempt.tree());
    }
    return types;
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
    return errors(attempt.tree()).stream()
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
