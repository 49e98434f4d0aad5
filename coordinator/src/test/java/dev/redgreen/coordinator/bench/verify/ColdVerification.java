package dev.redgreen.coordinator.bench.verify;

import dev.redgreen.coordinator.Wiring;
import dev.redgreen.fixer.TestId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One verification by the warm lane in a process that did nothing before; Maven resolved the module
 * earlier. Arguments: checkout, home, root, module, changed file, file with its new text, tests.
 */
public final class ColdVerification {
  private ColdVerification() {}

  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(arguments[2]);
    try (Wiring wiring =
            Wiring.of(
                Map.copyOf(System.getenv()),
                Optional.of(Path.of(arguments[1])),
                Path.of(arguments[0]));
        LaneModule module =
            wiring
                .models()
                .find(root, root.resolve(arguments[3]))
                .map(model -> new LaneModule(root, model, Speed.PER_TEST))
                .orElseThrow()) {
      List<TestId> tests = Stream.of(arguments[6].split(",")).map(TestId::parse).toList();
      Word word =
          module.judge(Path.of(arguments[4]), Files.readString(Path.of(arguments[5])), tests);
      if (!word.green()) {
        throw new IllegalStateException(word.toString());
      }
    }
  }
}
