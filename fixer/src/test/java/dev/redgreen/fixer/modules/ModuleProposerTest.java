package dev.redgreen.fixer.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.Location;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.TestId;
import dev.redgreen.fixer.TestModule;
import dev.redgreen.fixer.rules.engine.Attempts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Module declarations before and after, with what Maven said of them. */
final class ModuleProposerTest {
  private static final Path INFO = TestModule.main("module-info.java");

  @TempDir Path temp;
  private TestModule project;

  @BeforeEach
  void sources() {
    project =
        new TestModule(temp)
            .main("com/acme/till/Till.java", "package com.acme.till; class Till {}");
  }

  private static CompileError error(Path file, int line, String code, String message) {
    return new CompileError(
        "compiler.err." + code, new Location(file, line, 1), -1, -1, "", message);
  }

  private static CompileError notVisible(String packageName, String why) {
    return error(
        TestModule.main("com/acme/till/Till.java"),
        3,
        "package.not.visible",
        "package %s is not visible\n  (%s)".formatted(packageName, why));
  }

  /** A package of the module of the same name. */
  private static CompileError unread(String name) {
    return notVisible(
        name,
        "package %s is declared in module %s, but module com.acme.till does not read it"
            .formatted(name, name));
  }

  private List<Fix> fixes(SourceTree tree, Failure... failures) {
    return new ModuleProposer().propose(Attempts.of(tree, List.of(failures))).toList();
  }

  private String first(String declaration, Failure... failures) {
    SourceTree tree = project.main("module-info.java", declaration).tree();
    return tree.with(fixes(tree, failures).get(0).patch()).text(INFO).orElseThrow();
  }

  @Test
  void modulesOfTheJdkThatAreUsedAreRequiredAllAtOnce() {
    String before =
        """
        /** Ours. */
        module com.acme.till {
            requires java.logging;
            exports com.acme.till;
        }
        """;

    assertEquals(
        before.replace(
            "requires java.logging;\n",
            "requires java.logging;\n    requires java.sql;\n    requires java.net.http;\n"),
        first(before, unread("java.sql"), unread("java.net.http")));
  }

  @Test
  void aJarIsRequiredByTheNameThatItHasAsAModule() throws IOException {
    Path jar = temp.resolve("fast-gears-1.0.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(file)) {
      entries.putNextEntry(new JarEntry("org/gears/Gear.class"));
    }
    project.main("module-info.java", "module com.acme.till {}\n");
    SourceTree tree = SourceTree.of(temp, project.module(17, List.of(jar), List.of()));

    Fix fix =
        fixes(
                tree,
                notVisible(
                    "org.gears",
                    "package org.gears is declared in the unnamed module, but module com.acme.till"
                        + " does not read it"))
            .get(0);

    assertEquals(
        "module com.acme.till {\n  requires fast.gears;\n}\n",
        tree.with(fix.patch()).text(INFO).orElseThrow());
  }

  @Test
  void whatAnotherModuleOfTheProjectHidesIsExported() {
    Path other = Path.of("core/src/main/java/module-info.java");
    project.file(other, "module com.acme.core {\n}\n");
    SourceTree tree = project.main("module-info.java", "module com.acme.till {\n}\n").tree();

    Fix fix =
        fixes(
                tree,
                notVisible(
                    "com.acme.core.api",
                    "package com.acme.core.api is declared in module com.acme.core, which does not"
                        + " export it"))
            .get(0);

    assertEquals(
        "module com.acme.core {\n  exports com.acme.core.api;\n}\n",
        tree.with(fix.patch()).text(other).orElseThrow());
  }

  @Test
  void aTestThatReflectionIsClosedToOpensThePackage() {
    Failure closed =
        new TestFailure(
            new TestId("TillTest", "reads"),
            "java.lang.reflect.InaccessibleObjectException",
            "Unable to make field accessible: module com.acme.till does not \"opens com.acme.till\""
                + " to module json",
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty());

    assertEquals(
        "module com.acme.till {\n  opens com.acme.till;\n}\n",
        first("module com.acme.till {\n}\n", closed));
  }

  @Test
  void misspeltNamesAreMendedTogetherWithWhatIsMissing() {
    assertEquals(
        """
        module com.acme.till {
          requires java.sql;
          requires java.logging;
          exports com.acme.till;
        }
        """,
        first(
            """
            module com.acme.till {
              requires java.sqll;
              exports com.acme.tll;
            }
            """,
            error(INFO, 2, "module.not.found", "module not found: java.sqll"),
            error(
                INFO,
                3,
                "package.empty.or.not.found",
                "package is empty or does not exist: com.acme.tll"),
            notVisible(
                "java.util.logging",
                "package java.util.logging is declared in module java.logging, but module"
                    + " com.acme.till does not read it")));
  }

  @Test
  void whatDoesNotExistAndResemblesNothingIsTakenOut() {
    assertEquals(
        "module com.acme.till {\n}\n",
        first(
            "module com.acme.till {\n  requires zzzzzzzzzzzz;\n}\n",
            error(INFO, 2, "module.not.found", "module not found: zzzzzzzzzzzz")));
  }

  @Test
  void theSecondOfTwoEqualDirectivesGoes() {
    assertEquals(
        "module com.acme.till {\n  requires java.sql;\n}\n",
        first(
            "module com.acme.till {\n  requires java.sql;\n  requires java.sql;\n}\n",
            error(INFO, 3, "duplicate.requires", "duplicate requires: java.sql")));
  }

  @Test
  void aModuleOfTheJdkExportsNothingMore() {
    SourceTree tree = project.main("module-info.java", "module com.acme.till {\n}\n").tree();

    assertEquals(
        List.of(),
        fixes(
            tree,
            notVisible(
                "sun.misc",
                "package sun.misc is declared in module java.base, which does not export it")));
  }
}
