package dev.redgreen.fixer.rules.engine;

import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.Lazily;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

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

  Choice(State state, Site site, List<Rule> rules, Consumer<RuleFault> faults) {
    this.state = state;
    this.target = site.error();
    this.site = site;
    String code = target.code().replace(PREFIX, "");
    Stream<Rule> asked = rules.stream().filter(rule -> rule.codes().contains(code));
    Stream<Repair> single =
        Lazily.flatMap(asked, rule -> stream(new RuleRepairs(rule, site, faults)));
    this.repairs =
        Lazily.flatMap(single, repair -> Group.of(state, target).everywhere(repair)).iterator();
  }

  private static Stream<Repair> stream(Iterator<Repair> repairs) {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(repairs, Spliterator.ORDERED), false);
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
