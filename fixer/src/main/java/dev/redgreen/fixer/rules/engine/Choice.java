package dev.redgreen.fixer.rules.engine;

import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A state with the repairs of one of its errors that were not tried yet. */
final class Choice {
  private static final String PREFIX = "compiler.err.";

  /** Repairs of one error that are tried at most. */
  private static final int MOST = 60;

  /** Repairs of one error that are followed at most. */
  private static final int WIDTH = 4;

  private final State state;
  private final CompileError target;
  private final Site site;
  private final Iterator<Repair> repairs;
  private final Set<Object> seen = new HashSet<>();
  private int tried;
  private int accepted;

  Choice(State state, CompileError target, List<Rule> rules) {
    this.state = state;
    this.target = target;
    this.site = new Site(target, state.tree());
    String code = target.code().replace(PREFIX, "");
    this.repairs =
        rules.stream()
            .filter(rule -> rule.codes().contains(code))
            .flatMap(rule -> rule.repairs(site))
            .flatMap(repair -> Group.of(state, target).everywhere(repair))
            .iterator();
  }

  State state() {
    return state;
  }

  CompileError target() {
    return target;
  }

  int depth() {
    return state.steps().size() + state.hopeless().size();
  }

  double cost() {
    return state.cost() + accepted + tried / 20.0;
  }

  int accepted() {
    return accepted;
  }

  boolean exhausted() {
    return tried >= MOST || accepted >= WIDTH || !repairs.hasNext();
  }

  /** The next repair; empty if it is one that was tried. */
  Optional<Repair> next() {
    Repair repair = repairs.next();
    if (repair.patch().isEmpty() || !seen.add(repair.patch().edits())) {
      return Optional.empty();
    }
    tried++;
    return Optional.of(repair);
  }

  void accept() {
    accepted++;
  }

  void close() {
    site.close();
  }
}
