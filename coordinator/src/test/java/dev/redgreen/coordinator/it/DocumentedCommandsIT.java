package dev.redgreen.coordinator.it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * The commands in the blocks of a page for users, typed one after the other; what an earlier page
 * has word for word was typed there. Those of {@code examples/README.md} are typed by {@link
 * ExamplesIT} and {@link TeamDayIT}.
 */
final class DocumentedCommandsIT {
  private static final List<String> PAGES = DocumentedCommand.TYPED;

  @TempDir Path temp;

  @ParameterizedTest
  @FieldSource("PAGES")
  void everyCommandOfAPageDoesWhatItIsAskedTo(String page) {
    Sandbox sandbox = Sandbox.of(temp, "multi-module");
    Solution.of("multi-module").files().forEach(sandbox::write);
    sandbox.git().write("core/src/test/java/a/b/PriceTest.java", test("a.b", "PriceTest"));
    sandbox.write(
        "core/src/test/java/com/acme/text/LabelsTest.java", test("com.acme.text", "LabelsTest"));
    for (DocumentedCommand command : firstOn(page)) {
      Cli.Run run = sandbox.tdd().run(command.words().toArray(String[]::new));
      assertTrue(run.exit() <= 1, () -> command + "\n" + run);
    }
  }

  private static List<DocumentedCommand> firstOn(String page) {
    List<DocumentedCommand> typed =
        DocumentedCommand.all().stream()
            .filter(command -> command.block() && PAGES.contains(command.page()))
            .toList();
    assertTrue(typed.stream().anyMatch(command -> command.page().equals(page)), page);
    Set<List<String>> known = new HashSet<>();
    return typed.stream()
        .filter(command -> known.add(command.words()))
        .filter(command -> command.page().equals(page))
        .toList();
  }

  private static String test(String packageName, String name) {
    return """
        package %s;

        import org.junit.jupiter.api.Assertions;
        import org.junit.jupiter.api.Test;

        class %s {
          @Test
          void rounds() {
            Assertions.assertEquals(3, Math.round(2.6));
          }
        }
        """
        .formatted(packageName, name);
  }
}
