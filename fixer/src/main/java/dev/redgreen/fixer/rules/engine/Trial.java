package dev.redgreen.fixer.rules.engine;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.rules.Repair;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks the compiler about repairs: first of the files that change, then of the whole module. */
final class Trial {
  private static final double STUB = 3;
  private static final double PLAUSIBLE = 1.5;
  private static final double UNCOVERING = 2;

  private final Attempt attempt;

  Trial(Attempt attempt) {
    this.attempt = attempt;
  }

  /** The state after the next repair of a choice; empty if it is no progress. */
  Optional<State> next(Choice choice) {
    return choice.next().flatMap(repair -> after(choice, repair));
  }

  private Optional<State> after(Choice choice, Repair repair) {
    Set<Path> files = repair.patch().files();
    if (files.stream().anyMatch(file -> attempt.policy().refusal(file).isPresent())) {
      return Optional.empty();
    }
    State state = choice.state();
    SourceTree changed = state.tree().with(repair.patch());
    if (!promising(choice, changed, files) || !Integrity.kept(state.tree(), changed, files)) {
      return Optional.empty();
    }
    Progress progress = Progress.of(state.errors(), changed.compile().errors(), choice.target());
    if (!progress.accepted()) {
      return Optional.empty();
    }
    double price = choice.cost() - state.cost();
    price += price(repair.standing());
    price += progress.strict() ? 0 : UNCOVERING + progress.fresh();
    if (progress.strict()) {
      choice.accept();
    }
    return Optional.of(state.after(changed, choice.target(), repair, price));
  }

  private static double price(Standing standing) {
    return switch (standing) {
      case VERIFIED -> 0;
      case PLAUSIBLE -> PLAUSIBLE;
      case STUB -> STUB;
    };
  }

  private static boolean promising(Choice choice, SourceTree changed, Set<Path> files) {
    Set<Path> looked = new HashSet<>(files);
    looked.add(choice.target().place().file());
    List<CompileError> before =
        choice.state().errors().stream()
            .filter(error -> looked.contains(error.place().file()))
            .toList();
    return Progress.of(before, changed.look(looked), choice.target()).accepted();
  }
}
