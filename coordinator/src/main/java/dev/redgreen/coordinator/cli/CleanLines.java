package dev.redgreen.coordinator.cli;

import dev.redgreen.coordinator.ci.Clean;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Progress that is written into a log which many may read: line by line, each made clean. */
final class CleanLines extends OutputStream {
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final Clean clean;
  private final PrintStream log;

  private CleanLines(Clean clean, PrintStream log) {
    this.clean = clean;
    this.log = log;
  }

  /** The console without colours, whose standard error is clean. */
  static Console of(Console console, Clean clean) {
    PrintStream err =
        new PrintStream(new CleanLines(clean, console.err()), false, StandardCharsets.UTF_8);
    return new Console(
        console.in(), console.out(), err, console.environment(), false, false, console.width());
  }

  @Override
  public void write(int b) {
    if (b == '\n') {
      log.println(clean.text(line.toString(StandardCharsets.UTF_8)));
      line.reset();
    } else {
      line.write(b);
    }
  }
}
