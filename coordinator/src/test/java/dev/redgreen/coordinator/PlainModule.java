package dev.redgreen.coordinator;

import dev.redgreen.fixer.JavaModule;
import dev.redgreen.fixer.javac.Processing;
import java.nio.file.Path;
import java.util.List;

/** A module as Maven lays it out by default, with nothing on its class path. */
public final class PlainModule {
  private PlainModule() {}

  /** The module of a directory. */
  public static JavaModule in(Path root) {
    return new JavaModule(
        "a:b:1",
        root,
        List.of(root.resolve("src/main/java")),
        List.of(root.resolve("src/test/java")),
        List.of(root.resolve("src/main/resources")),
        List.of(root.resolve("src/test/resources")),
        List.of(),
        List.of(),
        root.resolve("target/classes"),
        root.resolve("target/test-classes"),
        17,
        "UTF-8",
        List.of(),
        Processing.NONE);
  }
}
