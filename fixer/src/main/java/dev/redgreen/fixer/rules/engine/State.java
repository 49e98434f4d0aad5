package dev.redgreen.fixer.rules.engine;

import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.RootCauses;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.rules.Repair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A tree on the way to one that compiles.
 *
 * @param tree the sources
 * @param errors what the compiler says about them
 * @param steps repairs so far
 * @param hopeless groups of errors that no rule can mend here
 * @param cost how far the way is from the one that the rules put first
 */
record State(
    SourceTree tree,
    List<CompileError> errors,
    List<Step> steps,
    Set<String> hopeless,
    double cost) {

  static State of(SourceTree tree) {
    return new State(tree, tree.compile().errors(), List.of(), Set.of(), 0);
  }

  /** The error to mend next: the root of others rather than these, and in a source of the tree. */
  Optional<CompileError> target() {
    return RootCauses.order(errors).stream()
        .filter(CompileError.class::isInstance)
        .map(CompileError.class::cast)
        .filter(error -> !hopeless.contains(group(error)))
        .filter(error -> tree.text(error.place().file()).isPresent())
        .min(Comparator.comparing(this::weight));
  }

  /** The name of a file first, because types are missed under it, then all but consequences. */
  private int weight(CompileError error) {
    return error.code().endsWith("class.public.should.be.in.file")
        ? 0
        : isConsequence(error) ? 2 : 1;
  }

  /**
   * A handler may be idle because what throws does not say so any more, and a method may be missing
   * because the one that was meant overrides nothing, in another file.
   */
  private boolean isConsequence(CompileError error) {
    return error.code().endsWith("except.never.thrown.in.try")
        || (error.code().endsWith("does.not.override.abstract")
            && errors.stream()
                .filter(one -> !one.place().file().equals(error.place().file()))
                .anyMatch(one -> one.code().endsWith("method.does.not.override.superclass")));
  }

  /** What errors have in common that one repair mends. */
  String group(CompileError error) {
    return error.symbol().isEmpty()
        ? error.fingerprint() + "|" + sourceLine(error)
        : error.fingerprint();
  }

  private String sourceLine(CompileError error) {
    return tree.text(error.place().file())
        .flatMap(text -> text.lines().skip(Math.max(0, error.place().line() - 1)).findFirst())
        .orElse("")
        .strip();
  }

  /** This state, in which a group of errors is left alone. */
  State without(CompileError error) {
    Set<String> more = new HashSet<>(hopeless);
    more.add(group(error));
    return new State(tree, errors, steps, more, cost);
  }

  State after(SourceTree changed, CompileError target, Repair repair, double price) {
    List<Step> more = new ArrayList<>(steps);
    more.add(new Step(target, repair));
    return new State(changed, changed.compile().errors(), more, hopeless, cost + price);
  }

  /** All steps as one fix of the sources that they began with. */
  Fix fix(SourceTree before, String caution) {
    Set<String> codes = new LinkedHashSet<>();
    Set<String> reasons = new LinkedHashSet<>();
    Standing standing = Standing.VERIFIED;
    for (Step step : steps) {
      codes.add(step.target().code());
      reasons.add(step.repair().why());
      standing =
          standing.compareTo(step.repair().standing()) < 0 ? step.repair().standing() : standing;
    }
    Patch patch = steps.size() == 1 ? steps.get(0).repair().patch() : Changes.between(before, tree);
    return new Fix(
        patch,
        "rule",
        String.join(" ", codes),
        String.join(" ", reasons),
        standing,
        List.of(),
        caution);
  }

  /** A repair that was made, and the error that it answered. */
  record Step(CompileError target, Repair repair) {}
}
