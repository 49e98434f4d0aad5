package dev.redgreen.coordinator.bench.codes;

import dev.redgreen.fixer.JavaModule;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.javac.Processing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A version of a program on disk, as a module without dependencies. */
final class Sources {
  /** Where its sources are, relative to the module. */
  static final Path ROOT = Path.of("src/main/java");

  private Sources() {}

  static SourceTree broken(CodeProgram program, Path folder) {
    return tree(program, program.broken(), folder);
  }

  static SourceTree right(CodeProgram program, Path folder) {
    return tree(program, program.right(), folder);
  }

  private static SourceTree tree(CodeProgram program, Map<String, String> texts, Path folder) {
    texts.forEach((file, text) -> write(folder.resolve(ROOT).resolve(file), text));
    return SourceTree.of(folder, module(program, folder));
  }

  static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JavaModule module(CodeProgram program, Path folder) {
    return new JavaModule(
        "acme:program:1",
        folder,
        List.of(folder.resolve(ROOT)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        folder.resolve("target/classes"),
        folder.resolve("target/test-classes"),
        program.release(),
        "UTF-8",
        program.options(),
        Processing.NONE);
  }
}
