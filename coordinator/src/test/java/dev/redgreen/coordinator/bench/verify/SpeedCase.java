package dev.redgreen.coordinator.bench.verify;

import dev.redgreen.coordinator.Wiring;
import dev.redgreen.coordinator.process.Command;
import dev.redgreen.coordinator.process.ProcessResult;
import dev.redgreen.fixer.TestId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One verification that is measured.
 *
 * @param module directory of the module, relative to the root
 * @param file the file that candidates change, relative to the root
 * @param test the one class that is run; empty for all of the module
 * @param maven what follows {@code mvn -o -q test}
 */
record SpeedCase(
    String name, Subject subject, Path module, Path file, String test, List<String> maven) {
  private static final Duration DEADLINE = Duration.ofMinutes(5);

  /** The measurements that are wanted. */
  static List<SpeedCase> all() {
    String csv = "src/main/java/org/apache/commons/csv/CSVRecord.java";
    return List.of(
        of("smallest example", Subject.SMALLEST, "", "src/main/java/com/acme/party/BillSplit.java"),
        new SpeedCase(
            "one module of multi-module",
            Subject.MULTI_MODULE,
            Path.of("core"),
            Path.of("core/src/main/java/com/acme/parcels/core/Tariff.java"),
            "",
            List.of("-pl", "core", "-am")),
        new SpeedCase(
            "commons-csv, one test class",
            Subject.COMMONS_CSV,
            Path.of(""),
            Path.of(csv),
            "org.apache.commons.csv.CSVRecordTest",
            List.of("-Dtest=CSVRecordTest")),
        of("commons-csv, all tests", Subject.COMMONS_CSV, "", csv));
  }

  private static SpeedCase of(String name, Subject subject, String module, String file) {
    return new SpeedCase(name, subject, Path.of(module), Path.of(file), "", List.of());
  }

  List<TestId> tests(Twins twins) {
    return test.isEmpty() ? twins.tests(module) : List.of(TestId.parse(test));
  }

  /** The changed file as no run before had it. */
  String candidate(Twins twins, int number) {
    try {
      String text = Files.readString(twins.laneRoot().resolve(file));
      int end = text.lastIndexOf('}');
      return text.substring(0, end)
          + "\n  private static int candidate%d() { return %d; }\n}\n".formatted(number, number);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long lane(Twins twins, int number) {
    String text = candidate(twins, number);
    long start = System.nanoTime();
    Word word = twins.judge(module).judge(file, text, tests(twins));
    long ms = since(start);
    if (!word.green()) {
      throw new IllegalStateException(name + ": " + word);
    }
    return ms;
  }

  long maven(Twins twins, int number, Wiring wiring) {
    Twins.write(twins.mavenRoot().resolve(file), candidate(twins, number));
    List<String> line = new ArrayList<>(List.of("mvn", "-o", "-q", "test"));
    line.addAll(maven);
    return run(twins.mavenRoot(), line, wiring);
  }

  long cold(Twins twins, int number, Wiring wiring, Path checkout) {
    Path text = twins.laneRoot().resolveSibling("candidate.txt");
    Twins.write(text, candidate(twins, number));
    List<String> line =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            ColdVerification.class.getName(),
            checkout.toString(),
            wiring.home().root().toString(),
            twins.laneRoot().toString(),
            module.toString(),
            file.toString(),
            text.toString(),
            String.join(",", tests(twins).stream().map(TestId::toString).toList()));
    return run(twins.laneRoot(), line, wiring);
  }

  private static long run(Path directory, List<String> line, Wiring wiring) {
    long start = System.nanoTime();
    ProcessResult result = wiring.processes().run(Command.of(directory, DEADLINE, line));
    long ms = since(start);
    if (result.exit() != 0) {
      throw new IllegalStateException(line + ":\n" + result.output());
    }
    return ms;
  }

  private static long since(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }
}
