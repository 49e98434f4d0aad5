package dev.redgreen.fixer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.SourceTree.Compilation;
import dev.redgreen.fixer.javac.Attribution;
import dev.redgreen.fixer.javac.Javac;
import dev.redgreen.fixer.javac.Problem;
import dev.redgreen.fixer.javac.Processing;
import dev.redgreen.fixer.javac.ProcessorDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Modules in whose build annotation processors take part. */
class ProcessedSourcesTest {
  @TempDir Path temp;
  private TestModule module;
  private Processing processing;

  @BeforeEach
  void module() {
    processing = ProcessorDirectory.making(temp.resolve("processor"));
    module = new TestModule(temp.resolve("module"));
    module.main("a/Sum.java", "package a;\n@Deprecated public class Sum {}\n");
    module.main("a/Use.java", "package a;\nclass Use { int n = SumMade.number(); }\n");
    module.test("a/UseTest.java", "package a;\nclass UseTest { int n = new Use().n; }\n");
  }

  private SourceTree tree() {
    return SourceTree.of(temp.resolve("module"), module.module(processing), Javac::new);
  }

  private static List<String> codes(Compilation compiled) {
    return compiled.errors().stream().map(CompileError::code).toList();
  }

  @Test
  void whatProcessorsWriteIsCompiledToo() {
    Compilation made = tree().compile();

    assertTrue(made.ok(), () -> made.errors().toString());
    assertEquals(Set.of("a.Sum", "a.SumMade", "a.Use"), made.mainClasses().keySet());
    assertEquals(Set.of("a.UseTest"), made.testClasses().keySet());
  }

  @Test
  void noProcessorRunsUnlessSomebodyMakesItsCompiler() {
    SourceTree tree = SourceTree.of(temp.resolve("module"), module.module(processing));

    assertEquals(List.of("compiler.err.cant.resolve.location"), codes(tree.compile()));
  }

  @Test
  void whatIsAskedOfABrokenFileKnowsWhatProcessorsWrote() {
    module.main("a/Use.java", "package a;\nclass Use { int n = SumMade.number() + lost; }\n");
    SourceTree tree = tree();

    assertEquals(List.of("compiler.err.cant.resolve.location"), codes(tree.compile()));
    try (Attribution attribution = tree.attribution(TestModule.main("a/Use.java"))) {
      List<Problem> problems = attribution.problems();
      assertEquals(1, problems.size(), problems::toString);
      assertTrue(problems.get(0).message().contains("lost"), problems::toString);
    }
  }

  /** As Dagger writes the builder of a component, and AutoValue the class behind a factory. */
  @Test
  void whatProcessorsWriteForTheBrokenFileItselfIsKnown() {
    module.main(
        "a/Sum.java",
        """
        package a;
        import a.Lost;
        @Deprecated public class Sum {
          Lost lost;
          int number() {
            return SumMade.numbr();
          }
        }
        """);
    SourceTree tree = tree();

    assertFalse(tree.compile().ok());
    try (Attribution attribution = tree.attribution(TestModule.main("a/Sum.java"))) {
      List<Problem> problems = attribution.problems();
      assertTrue(
          problems.stream().anyMatch(one -> one.message().contains("class a.SumMade")),
          problems::toString);
    }
  }

  @Test
  void aHollowTextKeepsItsDeclarations() {
    String text =
        """
        class A {
          Lost a;
          A() {}
          int b() {
            return lost;
          }
        }
        """;
    Path file = Path.of("A.java");
    assertEquals(
        text.replace("Lost", "Object").replace("{\n    return lost;\n  }", "{throw null;\n  }"),
        Hollow.text(text, List.of(problem(file, text, "Lost"), problem(file, text, "lost")))
            .replaceAll(" +\n", "\n"));
  }

  @Test
  void aLookAtAFileSeesWhatProcessorsWrite() {
    assertEquals(List.of(), tree().look(Set.of(TestModule.main("a/Use.java"))));
  }

  /** Whoever proposes sources and resources may propose a processor: it never runs. */
  @Test
  void aProcessorThatTheSourcesThemselvesHoldIsNotRun() {
    String processor = "META-INF/services/javax.annotation.processing.Processor";
    Path planted = temp.resolve("planted");
    module.file(Path.of("src/main/resources", processor), "a.Own\n");
    module.file(Path.of("target/classes", processor), "a.Own\n");
    module.main(
        "a/Own.java",
        """
        package a;
        import java.util.Set;
        import javax.annotation.processing.*;
        import javax.lang.model.element.TypeElement;
        @SupportedAnnotationTypes("*")
        public class Own extends AbstractProcessor {
          static {
            try {
              java.nio.file.Files.createFile(java.nio.file.Path.of("%s"));
            } catch (java.io.IOException e) {
              throw new IllegalStateException(e);
            }
          }
          @Override
          public boolean process(Set<? extends TypeElement> types, RoundEnvironment round) {
            return false;
          }
        }
        """
            .formatted(planted));
    SourceTree tree = tree();
    assertTrue(tree.compile().ok(), () -> tree.compile().errors().toString());

    SourceTree changed =
        tree.with(
            Patch.of(
                new Edit.Write(TestModule.main("a/More.java"), "package a;\nclass More {}\n")));

    assertTrue(changed.compile().ok(), () -> changed.compile().errors().toString());
    assertFalse(Files.exists(planted));
  }

  /** As Lombok does, which writes constructors and getters of fields into their class. */
  @Test
  void anErrorIsNotSaidAgainAtTheAnnotation() {
    Path file = Path.of("/m/a/Sum.java");
    String text = "package a;\n@Getter class Sum { Sting name; }\n";
    Problem own = problem(file, text, "Sting");
    Problem echo = problem(file, text, "@Getter");
    Problem elsewhere = problem(Path.of("/m/a/Other.java"), "@Getter class Other {}", "@Getter");
    Map<Path, String> texts =
        Map.of(file, text, Path.of("/m/a/Other.java"), "@Getter class Other {}");

    assertEquals(List.of(own), Echoes.without(List.of(echo, own), texts));
    assertEquals(List.of(echo), Echoes.without(List.of(echo), texts));
    assertEquals(List.of(own, elsewhere), Echoes.without(List.of(own, elsewhere), texts));
  }

  private static Problem problem(Path file, String text, String at) {
    int start = text.indexOf(at);
    return new Problem(
        "compiler.err.cant.resolve.location",
        Optional.of(file),
        1,
        1,
        start,
        start + at.length(),
        "cannot find symbol");
  }

  /** A file that javac could not process yet lacks what its processor would add. */
  @Test
  void testsAreNotBlamedForBrokenMainSources() {
    module.main("a/Sum.java", "package a;\n@Deprecated public class Sum { int n = lost; }\n");
    module.test("a/UseTest.java", "package a;\nclass UseTest { int n = SumMade.number(); }\n");

    Compilation made = tree().compile();

    assertFalse(made.ok());
    assertTrue(
        made.errors().stream().allMatch(error -> error.place().file().startsWith("src/main")),
        () -> made.errors().toString());
  }
}
