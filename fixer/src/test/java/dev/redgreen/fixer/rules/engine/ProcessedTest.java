package dev.redgreen.fixer.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.TestModule;
import dev.redgreen.fixer.javac.Javac;
import dev.redgreen.fixer.javac.Processing;
import dev.redgreen.fixer.javac.ProcessorDirectory;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What annotation processors complain about is mended as they say. */
class ProcessedTest {
  private static final Path FILE = TestModule.main("a/Row.java");

  @TempDir Path temp;

  /** The first fix of a file whose processor says this until it is content. */
  private String mended(String statements, String text) {
    Processing processing = ProcessorDirectory.of(temp.resolve("processor"), statements);
    TestModule module = new TestModule(temp.resolve("module"));
    module.file(FILE, text);
    SourceTree tree = SourceTree.of(temp.resolve("module"), module.module(processing), Javac::new);
    assertEquals(
        List.of("compiler.err.proc.messager"),
        tree.compile().errors().stream().map(error -> error.code()).toList());
    Fix first = Attempts.fixes(tree).findFirst().orElseThrow();
    return tree.with(first.patch()).text(FILE).orElseThrow();
  }

  /** Complains of each type with a modifier, or without one. */
  private static String modifier(String message, String modifier, boolean wanted) {
    return """
        for (Element type : round.getElementsAnnotatedWith(Deprecated.class)) {
          if (%stype.getModifiers().contains(Modifier.valueOf("%s"))) {
            processingEnv.getMessager().printMessage(
                javax.tools.Diagnostic.Kind.ERROR, "%s", type);
          }
        }
        """
        .formatted(wanted ? "!" : "", modifier, message);
  }

  @Test
  void aModifierThatMustNotBeThereGoes() {
    String before = "package a;\nclass Row {\n  @Deprecated\n  private static class In {}\n}\n";

    assertEquals(
        before.replace("private ", ""),
        mended(modifier("@Own class must not be private", "PRIVATE", false), before));
    assertEquals(
        before.replace("static ", ""),
        mended(modifier("[Own] types can't be static here", "STATIC", false), before));
    assertEquals(
        before.replace("private ", ""),
        mended(modifier("Class Row.In must be non-private", "PRIVATE", false), before));
  }

  @Test
  void aModifierThatMustBeThereIsAdded() {
    String before = "package a;\n@Deprecated\nclass Row {}\n";

    assertEquals(
        before.replace("class", "public class"),
        mended(modifier("An @Own class must be public", "PUBLIC", true), before));
    assertEquals(
        before.replace("class", "final class"),
        mended(modifier("An @Own class should be declared final", "FINAL", true), before));
  }

  @Test
  void theNameThatIsMeantReplacesTheOneInTheString() {
    String before =
        """
        package a;
        class Row {
          String other = "nmae";
          @SuppressWarnings("nmae") int one;
        }
        """;
    String statements =
        """
        for (Element type : round.getElementsAnnotatedWith(SuppressWarnings.class)) {
          if (type.getAnnotation(SuppressWarnings.class).value()[0].equals("nmae")) {
            processingEnv.getMessager().printMessage(javax.tools.Diagnostic.Kind.ERROR,
                "Unknown property \\"nmae\\" in result type Row. Did you mean \\"name\\"?", type);
          }
        }
        """;

    assertEquals(
        before.replace("SuppressWarnings(\"nmae\")", "SuppressWarnings(\"name\")"),
        mended(statements, before));
  }
}
