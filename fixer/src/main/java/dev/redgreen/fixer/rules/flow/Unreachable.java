package dev.redgreen.fixer.rules.flow;

import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.Facts;
import dev.redgreen.fixer.rules.know.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A statement behind one that leaves: one of both goes, or they change places. */
public final class Unreachable implements Rule {
  @Override
  public Set<String> codes() {
    return Set.of("unreachable.stmt", "initializer.must.be.able.to.complete.normally");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    return site.path().flatMap(Statements::around).stream()
        .flatMap(statements -> repairs(site, statements).stream());
  }

  private static List<Repair> repairs(Site site, Statements at) {
    Facts facts = site.facts();
    List<Repair> found = new ArrayList<>();
    StatementTree late = at.one();
    if (leaves(late)) {
      found.add(removed(site, late, "The statement before it leaves already."));
    }
    if (at.index() > 0) {
      StatementTree before = at.all().get(at.index() - 1);
      if (leaves(before)) {
        if (!leaves(late)) {
          found.add(swapped(site, before, at.all().subList(at.index(), at.all().size())));
          found.add(removed(site, before, "What follows would never run."));
        } else {
          found.add(removed(site, before, "The statement behind it would never run."));
        }
      }
    }
    int start = facts.start(late);
    if (start >= 0 && !leaves(late)) {
      found.add(removed(site, late, "It can never run."));
    }
    return found;
  }

  private static boolean leaves(StatementTree statement) {
    return statement instanceof ReturnTree
        || statement instanceof ThrowTree
        || statement instanceof BreakTree
        || statement instanceof ContinueTree;
  }

  private static Repair swapped(
      Site site, StatementTree before, List<? extends StatementTree> rest) {
    Facts facts = site.facts();
    String text = site.text();
    int end = facts.end(rest.get(rest.size() - 1));
    String first = text.substring(facts.start(before), facts.end(before));
    String others = text.substring(facts.start(rest.get(0)), end);
    String gap = text.substring(facts.end(before), facts.start(rest.get(0)));
    String why = "The statement that leaves comes last.";
    return site.replace(facts.start(before), end, others + gap + first, why);
  }

  private static Repair removed(Site site, StatementTree statement, String why) {
    Facts facts = site.facts();
    String text = site.text();
    int start = facts.start(statement);
    int end = facts.end(statement);
    int lineStart = Layout.lineStart(text, start);
    int lineEnd = Layout.lineEnd(text, end);
    boolean alone =
        text.substring(lineStart, start).isBlank() && text.substring(end, lineEnd).isBlank();
    return alone ? site.replace(lineStart, lineEnd, "", why) : site.replace(start, end, "", why);
  }
}
