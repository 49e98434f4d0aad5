package dev.redgreen.fixer.rules.flow;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.Layout;
import dev.redgreen.fixer.syntax.Lexer;
import dev.redgreen.fixer.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A case has an arrow among cases with colons, or the other way round: it becomes like them. */
public final class CaseKinds implements Rule {
  @Override
  public Set<String> codes() {
    return Set.of("switch.mixing.case.types");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    int start = site.error().start();
    if (start < 0) {
      return Stream.empty();
    }
    List<Token> tokens = Lexer.tokens(site.text().substring(start));
    for (int i = 0; i + 1 < tokens.size(); i++) {
      int at = start + tokens.get(i).start();
      if (tokens.get(i).text().equals(":")) {
        return Stream.of(site.replace(at, at + 1, " ->", "The other cases have an arrow."));
      }
      if (site.text().startsWith("->", at)) {
        return Stream.of(withColon(site, start, at));
      }
    }
    return Stream.empty();
  }

  private static Repair withColon(Site site, int start, int arrow) {
    int from = site.text().charAt(arrow - 1) == ' ' ? arrow - 1 : arrow;
    Repair repair = site.replace(from, arrow + 2, ":", "The other cases have a colon.");
    String text = site.text();
    String line = Layout.newline(text) + Layout.indent(text, start) + Layout.unit(text) + "break;";
    return end(site, start)
        .map(end -> repair.and(new Edit.Replace(site.file(), end, end, line)))
        .orElse(repair);
  }

  /** Where a break has to stand, for behind an arrow nothing falls through. */
  private static Optional<Integer> end(Site site, int start) {
    return Stream.of(site.parsed().unit())
        .flatMap(unit -> cases(unit).stream())
        .filter(one -> site.parsed().start(one) == start)
        .filter(one -> one.getBody() != null && !leaves(one.getBody()))
        .map(one -> site.parsed().end(one.getBody()))
        .findFirst();
  }

  private static List<CaseTree> cases(Tree unit) {
    List<CaseTree> all = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitCase(CaseTree one, Void unused) {
        all.add(one);
        return super.visitCase(one, unused);
      }
    }.scan(unit, null);
    return all;
  }

  private static boolean leaves(Tree body) {
    Tree last = body;
    while (last instanceof BlockTree block && !block.getStatements().isEmpty()) {
      List<? extends StatementTree> all = block.getStatements();
      last = all.get(all.size() - 1);
    }
    return switch (last.getKind()) {
      case RETURN, THROW, BREAK, CONTINUE, YIELD -> true;
      default -> false;
    };
  }
}
