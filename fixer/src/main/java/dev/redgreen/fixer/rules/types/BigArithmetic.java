package dev.redgreen.fixer.rules.types;

import com.sun.source.util.TreePath;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.ImportEdit;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Operators between numbers of {@code BigDecimal} or {@code BigInteger}, which have methods
 * instead. A whole expression is rewritten at once, for its outer operators err only when the inner
 * do not.
 */
public final class BigArithmetic implements Rule {
  @Override
  public Set<String> codes() {
    return Set.of("operator.cant.be.applied.1", "operator.cant.be.applied", "incomparable.types");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    return site.path().stream().flatMap(path -> rewritten(site, BigExpression.whole(path)));
  }

  private static Stream<Repair> rewritten(Site site, TreePath whole) {
    BigExpression expression = new BigExpression(site);
    int start = site.facts().start(whole.getLeaf());
    int end = site.facts().end(whole.getLeaf());
    String now = expression.rewritten(whole);
    if (now.equals(site.text(whole.getLeaf()))) {
      return Stream.empty();
    }
    Repair repair =
        new Repair(
            Patch.of(new Edit.Replace(site.file(), start, end, now)),
            "`"
                + String.join("` and `", expression.types())
                + "` have methods for what operators do.",
            // Which digits a quotient is to keep is not known.
            expression.divides() ? Standing.PLAUSIBLE : Standing.VERIFIED);
    for (String type : expression.types()) {
      repair =
          ImportEdit.needed(site.file(), site.text(), "java.math." + type)
              .map(repair::and)
              .orElse(repair);
    }
    return Stream.of(repair);
  }
}
