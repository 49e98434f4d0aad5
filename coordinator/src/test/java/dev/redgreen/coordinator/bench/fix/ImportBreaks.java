package dev.redgreen.coordinator.bench.fix;

import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import java.util.List;
import java.util.Random;

/** Mistakes in imports. */
final class ImportBreaks {
  private ImportBreaks() {}

  static Breaking of(Operator operator) {
    return switch (operator) {
      case IMPORT_DELETED -> (program, random) -> deleted(program, false);
      case STATIC_IMPORT_DELETED -> (program, random) -> deleted(program, true);
      case IMPORT_PACKAGE_WRONG -> ImportBreaks::packageWrong;
      case IMPORT_CLASS_MISSPELT -> ImportBreaks::classMisspelt;
      default -> throw new IllegalArgumentException(operator.title());
    };
  }

  private static List<Slip> deleted(Program program, boolean statics) {
    return program.slips(
        ImportTree.class,
        one ->
            one.isStatic() == statics ? Slip.delete(program.start(one), program.end(one)) : null);
  }

  private static List<Slip> packageWrong(Program program, Random random) {
    return program.slips(
        ImportTree.class,
        one -> {
          String[] segments = one.getQualifiedIdentifier().toString().split("\\.");
          int last = one.isStatic() ? segments.length - 2 : segments.length - 1;
          if (last < 1) {
            return null;
          }
          String segment = segments[random.nextInt(last)];
          return program
              .token(segment, program.start(one), program.end(one))
              .map(t -> Slip.replace(t.start(), t.end(), Misspelling.of(segment, random)))
              .orElse(null);
        });
  }

  private static List<Slip> classMisspelt(Program program, Random random) {
    return program.slips(
        ImportTree.class,
        one -> {
          MemberSelectTree name = (MemberSelectTree) one.getQualifiedIdentifier();
          int start = program.nameStart(name);
          String word = name.getIdentifier().toString();
          return one.isStatic() || word.equals("*") || start < 0
              ? null
              : Slip.replace(start, start + word.length(), Misspelling.of(word, random));
        });
  }
}
