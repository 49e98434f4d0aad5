package dev.redgreen.fixer.rules.engine;

import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The repairs of one rule, made as they are asked for. Sources are broken in ways that nobody
 * foresees: a rule that breaks down has no more repairs, and the others go on.
 */
final class RuleRepairs implements Iterator<Repair> {
  private final Rule rule;
  private final Site site;
  private final Consumer<RuleFault> faults;
  private @Nullable Iterator<Repair> repairs;

  RuleRepairs(Rule rule, Site site, Consumer<RuleFault> faults) {
    this.rule = rule;
    this.site = site;
    this.faults = faults;
  }

  @Override
  public boolean hasNext() {
    try {
      if (repairs == null) {
        repairs = rule.repairs(site).iterator();
      }
      return repairs.hasNext();
    } catch (RuntimeException cause) {
      faults.accept(new RuleFault(rule, site.error(), cause));
      repairs = Collections.emptyIterator();
      return false;
    }
  }

  @Override
  public Repair next() {
    if (!hasNext() || repairs == null) {
      throw new NoSuchElementException();
    }
    return repairs.next();
  }
}
