package dev.redgreen.fixer.javac;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;

/** An annotation processor, compiled into a directory that is a processor path. */
public final class ProcessorDirectory {
  private ProcessorDirectory() {}

  /**
   * A processor that writes {@code NameMade} with a method {@code number()} for what is deprecated.
   */
  public static Processing making(Path directory) {
    return of(
        directory,
        """
        for (Element type : round.getElementsAnnotatedWith(Deprecated.class)) {
          String made = type.getSimpleName() + "Made";
          try (var out = processingEnv.getFiler().createSourceFile("a." + made).openWriter()) {
            out.write("package a; public class " + made + " {"
                + " public static int number() { return 7; } }");
          }
        }
        """);
  }

  /** A processor that does this in each {@code round}. */
  public static Processing of(Path directory, String statements) {
    String text =
        """
        package p;

        import java.util.Set;
        import javax.annotation.processing.*;
        import javax.lang.model.SourceVersion;
        import javax.lang.model.element.*;

        @SupportedAnnotationTypes("*")
        public class Own extends AbstractProcessor {
          @Override
          public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
          }

          @Override
          public boolean process(Set<? extends TypeElement> types, RoundEnvironment round) {
            try {
              %s
            } catch (Exception e) {
              throw new IllegalStateException(e);
            }
            return false;
          }
        }
        """
            .formatted(statements);
    try {
      Path source = Files.createDirectories(directory.resolve("p")).resolve("Own.java");
      Files.writeString(source, text);
      int exit =
          ToolProvider.getSystemJavaCompiler()
              .run(null, null, null, "-proc:none", "-d", directory.toString(), source.toString());
      if (exit != 0) {
        throw new IllegalStateException("the processor does not compile");
      }
      Path services = Files.createDirectories(directory.resolve("META-INF/services"));
      Files.writeString(services.resolve("javax.annotation.processing.Processor"), "p.Own\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Processing(true, List.of(directory), List.of());
  }
}
