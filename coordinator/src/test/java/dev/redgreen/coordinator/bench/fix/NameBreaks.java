package dev.redgreen.coordinator.bench.fix;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.util.TreePath;
import dev.redgreen.fixer.syntax.Token;
import java.util.List;
import java.util.Random;
import javax.lang.model.element.Modifier;

/** Packages, classes and constructors that are called otherwise than they must be. */
final class NameBreaks {
  private NameBreaks() {}

  static Breaking of(Operator operator) {
    return switch (operator) {
      case PACKAGE_WRONG -> NameBreaks::packageWrong;
      case CLASS_RENAMED -> NameBreaks::classRenamed;
      case CONSTRUCTOR_MISNAMED -> NameBreaks::constructor;
      default -> throw new IllegalArgumentException(operator.title());
    };
  }

  private static Slip misspelt(Token token, Random random) {
    return Slip.replace(token.start(), token.end(), Misspelling.of(token.text(), random));
  }

  private static List<Slip> packageWrong(Program program, Random random) {
    return program.slips(
        PackageTree.class,
        line -> {
          String[] segments = line.getPackageName().toString().split("\\.");
          String segment = segments[random.nextInt(segments.length)];
          return program
              .token(segment, program.start(line.getPackageName()), program.end(line))
              .map(token -> misspelt(token, random))
              .orElse(null);
        });
  }

  private static List<Slip> classRenamed(Program program, Random random) {
    return program.slipsAt(
        ClassTree.class,
        path -> {
          ClassTree type = (ClassTree) path.getLeaf();
          boolean outer = path.getParentPath().getLeaf() instanceof CompilationUnitTree;
          return outer && type.getModifiers().getFlags().contains(Modifier.PUBLIC)
              ? program.declaredName(type).map(token -> misspelt(token, random)).orElse(null)
              : null;
        });
  }

  private static List<Slip> constructor(Program program, Random random) {
    return program.slipsAt(
        MethodTree.class,
        path -> {
          MethodTree method = (MethodTree) path.getLeaf();
          TreePath parent = path.getParentPath();
          if (method.getReturnType() != null || !(parent.getLeaf() instanceof ClassTree type)) {
            return null;
          }
          String name = type.getSimpleName().toString();
          return program
              .token(name, program.start(method), program.end(method))
              .map(token -> misspelt(token, random))
              .orElse(null);
        });
  }
}
