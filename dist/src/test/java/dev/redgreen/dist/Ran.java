package dev.redgreen.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What a program left behind. */
record Ran(List<String> command, int exit, String out, String err) {

  /**
   * Runs a program to its end, with the JDK of this one and nothing of the settings of its user.
   */
  static Ran of(Path home, String... command) throws IOException, InterruptedException {
    Files.createDirectories(home);
    Path out = Files.createTempFile(home, "out", ".txt");
    Path err = Files.createTempFile(home, "err", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(home.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("TDD_"));
    builder
        .environment()
        .putAll(
            Map.of(
                "HOME", home.toString(),
                "JAVA_HOME", System.getProperty("java.home"),
                "TDD_HOME", home.resolve("store").toString(),
                "XDG_CONFIG_HOME", home.resolve("config").toString()));
    builder.environment().remove("CEREBRAS_API_KEY");
    int exit = builder.start().waitFor();
    String written = Files.readString(out);
    String complained = Files.readString(err);
    Files.delete(out);
    Files.delete(err);
    return new Ran(List.of(command), exit, written, complained);
  }

  /** The same, once it is known that it went well. */
  Ran well() {
    assertEquals(0, exit, () -> command + "\n" + out + err);
    return this;
  }
}
