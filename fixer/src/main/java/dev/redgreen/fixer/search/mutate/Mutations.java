package dev.redgreen.fixer.search.mutate;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.redgreen.fixer.JavaModule;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.javac.Attribution;
import dev.redgreen.fixer.javac.Javac;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes all small changes of some places in some files; whether they compile is not known yet. */
public final class Mutations {
  private static final List<Mutator> ALL =
      List.of(
          new Comparisons(),
          new OffByOne(),
          new Logic(),
          new Arithmetic(),
          new Operands(),
          new Variables(),
          new Literals(),
          new Constants(),
          new Increments(),
          new Division(),
          new Equality(),
          new Jumps(),
          new Methods(),
          new NullGuards(),
          new EarlyExits(),
          new Orders(),
          new SiblingCalls(),
          new Wraps(),
          new Initialisers(),
          new EmptyBlocks());

  private Mutations() {}

  /** Says which places of a file are worth a change. */
  @FunctionalInterface
  public interface Interest {
    /** Whether the code that starts at an offset of a file is. */
    boolean at(Path file, int offset);
  }

  /**
   * The changes of main sources, in order of place; likelier ones of the same place first.
   *
   * @param tree sources that compile
   * @param files the files to change, relative to the root
   */
  public static List<Mutation> of(SourceTree tree, Collection<Path> files, Interest interest) {
    Map<Path, String> texts = new TreeMap<>();
    for (Path file : files) {
      tree.text(file).ifPresent(text -> texts.put(tree.root().resolve(file), text));
    }
    if (texts.isEmpty()) {
      return List.of();
    }
    JavaModule module = tree.module();
    Javac javac = new Javac(module.mainSetup());
    Map<String, Mutation> found = new LinkedHashMap<>();
    try (Attribution attribution = javac.attribute(texts, tree.compile().mainClasses())) {
      for (CompilationUnitTree unit : attribution.units()) {
        Path absolute = Path.of(unit.getSourceFile().toUri());
        Path file = tree.root().relativize(absolute);
        Code code = new Code(file, texts.getOrDefault(absolute, ""), unit, attribution);
        new Walk(code, interest, found).scan(new TreePath(unit), null);
      }
    }
    return new ArrayList<>(found.values());
  }

  /** Asks every mutator about every node. */
  private static final class Walk extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final Code code;
    private final Interest interest;
    private final Map<String, Mutation> found;

    Walk(Code code, Interest interest, Map<String, Mutation> found) {
      this.code = code;
      this.interest = interest;
      this.found = found;
    }

    @Override
    public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
      if (tree != null && getCurrentPath() != null && code.written(tree)) {
        if (interest.at(code.file(), code.start(tree))) {
          Spot spot = new Spot(code, new TreePath(getCurrentPath(), tree));
          ALL.forEach(mutator -> mutator.at(spot).forEach(this::add));
        }
      }
      return super.scan(tree, unused);
    }

    private void add(Mutation mutation) {
      String old = code.text().substring(mutation.start(), mutation.end());
      if (!old.equals(mutation.text())) {
        String key = mutation.file() + ":" + mutation.start() + ":" + mutation.end();
        found.putIfAbsent(key + ":" + mutation.text(), mutation);
      }
    }
  }
}
