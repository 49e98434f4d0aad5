package dev.redgreen.fixer.search.locate;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import dev.redgreen.fixer.syntax.ParsedFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Calls that are put into a source text for the length of a test run: at the start of statements,
 * to see which are executed, and in loops, so that one that does not end is stopped. No line number
 * changes.
 */
public final class Probes extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final Path file;
  private final ParsedFile parsed;
  private final int firstNumber;
  private final boolean statements;
  private final Inserts inserts = new Inserts();
  private final List<Statement> seen = new ArrayList<>();

  private Probes(Path file, ParsedFile parsed, int firstNumber, boolean statements) {
    this.file = file;
    this.parsed = parsed;
    this.firstNumber = firstNumber;
    this.statements = statements;
  }

  /** Probes of the statements of a file, numbered upwards, and of its loops. */
  static Probes all(Path file, String text, int firstNumber) {
    return made(new Probes(file, ParsedFile.of(text), firstNumber, true));
  }

  /** Probes of the loops of a file. */
  public static Probes loops(Path file, String text) {
    return made(new Probes(file, ParsedFile.of(text), 0, false));
  }

  private static Probes made(Probes probes) {
    if (probes.parsed.wellFormed()) {
      probes.scan(probes.parsed.unit(), null);
    }
    return probes;
  }

  /** What has to be put into the text. */
  public Inserts inserts() {
    return inserts;
  }

  /** The statements, in the order of their numbers. */
  List<Statement> statements() {
    return seen;
  }

  @Override
  public @Nullable Void visitBlock(BlockTree block, @Nullable Void unused) {
    listed(block.getStatements());
    return null;
  }

  @Override
  public @Nullable Void visitCase(CaseTree part, @Nullable Void unused) {
    if (part.getStatements() == null) {
      return super.visitCase(part, unused);
    }
    listed(part.getStatements());
    return null;
  }

  private void listed(List<? extends StatementTree> list) {
    for (StatementTree statement : list) {
      if (!callsConstructor(statement)) {
        inserts.add(parsed.start(statement), at(statement));
      }
      scan(statement, null);
    }
  }

  private static boolean callsConstructor(StatementTree statement) {
    return statement instanceof ExpressionStatementTree line
        && line.getExpression() instanceof MethodInvocationTree call
        && call.getMethodSelect().toString().matches("(.*\\.)?(this|super)");
  }

  private String at(StatementTree statement) {
    if (!statements) {
      return "";
    }
    seen.add(new Statement(file, parsed.start(statement), parsed.end(statement)));
    return HitsSource.at(firstNumber + seen.size() - 1);
  }

  @Override
  public @Nullable Void visitIf(IfTree choice, @Nullable Void unused) {
    scan(choice.getCondition(), null);
    body(choice.getThenStatement(), "");
    if (choice.getElseStatement() != null) {
      body(choice.getElseStatement(), "");
    }
    return null;
  }

  @Override
  public @Nullable Void visitForLoop(ForLoopTree loop, @Nullable Void unused) {
    scan(loop.getInitializer(), null);
    scan(loop.getCondition(), null);
    scan(loop.getUpdate(), null);
    body(loop.getStatement(), HitsSource.LOOP);
    return null;
  }

  @Override
  public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree loop, @Nullable Void unused) {
    scan(loop.getExpression(), null);
    body(loop.getStatement(), HitsSource.LOOP);
    return null;
  }

  @Override
  public @Nullable Void visitWhileLoop(WhileLoopTree loop, @Nullable Void unused) {
    scan(loop.getCondition(), null);
    body(loop.getStatement(), HitsSource.LOOP);
    return null;
  }

  @Override
  public @Nullable Void visitDoWhileLoop(DoWhileLoopTree loop, @Nullable Void unused) {
    body(loop.getStatement(), HitsSource.LOOP);
    scan(loop.getCondition(), null);
    return null;
  }

  private void body(StatementTree body, String first) {
    if (body.getKind() == Tree.Kind.BLOCK) {
      inserts.add(parsed.start(body) + 1, first);
      scan(body, null);
      return;
    }
    if (first.isEmpty() && !statements) {
      scan(body, null);
      return;
    }
    inserts.add(parsed.start(body), "{" + first + at(body));
    scan(body, null);
    inserts.add(parsed.end(body), "}");
  }
}
