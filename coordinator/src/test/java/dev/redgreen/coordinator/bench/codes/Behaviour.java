package dev.redgreen.coordinator.bench.codes;

import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.SourceTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** Whether sources do what they were meant to: their checks are compiled with them and run. */
final class Behaviour {
  private static final String CHECK = "ProgramCheck";
  private static final int SECONDS = 5;

  private Behaviour() {}

  /** Whether the checks of a program compile with these sources, and are true within 5 s. */
  static boolean right(CodeProgram program, SourceTree tree) {
    Path file = Sources.ROOT.resolve("acme/" + CHECK + ".java");
    SourceTree.Compilation compiled =
        tree.with(Patch.of(new Edit.Write(file, text(program)))).compile();
    return compiled.ok() && run(compiled.mainClasses());
  }

  private static String text(CodeProgram program) {
    return """
    package acme;

    import java.util.List;

    @SuppressWarnings("all")
    public final class %s implements java.util.function.BooleanSupplier {
      @Override
      public boolean getAsBoolean() {
        try {
          return %s;
        } catch (Exception e) {
          throw new IllegalStateException(e);
        }
      }
    }
    """
        .formatted(CHECK, conjunction(program.checks()));
  }

  private static String conjunction(List<String> checks) {
    return "(" + String.join(") && (", checks) + ")";
  }

  private static boolean run(Map<String, byte[]> classes) {
    try {
      BooleanSupplier check =
          (BooleanSupplier)
              new MemoryLoader(classes)
                  .loadClass("acme." + CHECK)
                  .getDeclaredConstructor()
                  .newInstance();
      return CompletableFuture.supplyAsync(check::getAsBoolean).get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException fails) {
      return false;
    } catch (InterruptedException | ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class MemoryLoader extends ClassLoader {
    private final Map<String, byte[]> classes;

    MemoryLoader(Map<String, byte[]> classes) {
      super(ClassLoader.getPlatformClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
