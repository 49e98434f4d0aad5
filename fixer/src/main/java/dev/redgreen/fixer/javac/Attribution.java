package dev.redgreen.fixer.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.util.List;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Syntax trees with what javac knows about them: symbols and types, also where the source has
 * errors. It holds open jars until it is closed, and belongs to one thread.
 */
public final class Attribution implements AutoCloseable {
  private final JavacTask task;
  private final List<CompilationUnitTree> units;
  private final List<Problem> problems;
  private final Runnable release;

  Attribution(
      JavacTask task, List<CompilationUnitTree> units, List<Problem> problems, Runnable release) {
    this.task = task;
    this.units = List.copyOf(units);
    this.problems = List.copyOf(problems);
    this.release = release;
  }

  /** One tree per source, in the order of the sources. */
  public List<CompilationUnitTree> units() {
    return units;
  }

  /** Errors, in the order in which javac found them. */
  public List<Problem> problems() {
    return problems;
  }

  /** What tree nodes stand for. */
  public Trees trees() {
    return Trees.instance(task);
  }

  /** Types and packages by name. */
  public Elements elements() {
    return task.getElements();
  }

  /** Relations between types. */
  public Types types() {
    return task.getTypes();
  }

  @Override
  public void close() {
    release.run();
  }
}
