package dev.redgreen.coordinator.bench.fix;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Things that are declared twice. */
final class DuplicateBreaks {
  private static final List<String> MODULES =
      List.of(
          "java.base", "java.desktop", "java.sql", "java.xml", "java.logging", "java.management");
  private static final Map<String, List<String>> PLATFORM = platform();

  private DuplicateBreaks() {}

  static Breaking of(Operator operator) {
    return switch (operator) {
      case VARIABLE_DUPLICATED -> (program, random) -> variable(program);
      case METHOD_DUPLICATED ->
          (program, random) -> program.slips(MethodTree.class, one -> again(program, one));
      case IMPORT_CLASHING -> DuplicateBreaks::clashing;
      default -> throw new IllegalArgumentException(operator.title());
    };
  }

  private static List<Slip> variable(Program program) {
    return program.slipsAt(
        VariableTree.class,
        path ->
            path.getParentPath().getLeaf() instanceof BlockTree
                ? again(program, path.getLeaf())
                : null);
  }

  private static Slip again(Program program, Tree tree) {
    int start = program.start(tree);
    int line = program.text().lastIndexOf('\n', start) + 1;
    String indent = program.text().substring(line, start);
    String between = indent.isBlank() ? "\n" + indent : " ";
    return Slip.insert(program.end(tree), between + program.textOf(tree));
  }

  private static List<Slip> clashing(Program program, Random random) {
    return program.slips(
        ImportTree.class,
        one -> {
          String name = one.getQualifiedIdentifier().toString();
          String simple = name.substring(name.lastIndexOf('.') + 1);
          List<String> others =
              PLATFORM.getOrDefault(simple, List.of()).stream()
                  .filter(other -> !other.equals(name))
                  .toList();
          return one.isStatic() || others.isEmpty()
              ? null
              : Slip.insert(
                  program.end(one), "\nimport " + others.get(random.nextInt(others.size())) + ";");
        });
  }

  /** Public-looking types of some modules of the JDK, by simple name. */
  private static Map<String, List<String>> platform() {
    Path modules = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules");
    return MODULES.stream()
        .flatMap(module -> types(modules.resolve(module)))
        .sorted()
        .collect(Collectors.groupingBy(name -> name.substring(name.lastIndexOf('.') + 1)));
  }

  private static Stream<String> types(Path module) {
    try (Stream<Path> files = Files.walk(module)) {
      return files
          .map(file -> module.relativize(file).toString())
          .filter(file -> file.matches("javax?/[a-z/]+/[A-Z]\\w*\\.class"))
          .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
