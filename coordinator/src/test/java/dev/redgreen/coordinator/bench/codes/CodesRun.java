package dev.redgreen.coordinator.bench.codes;

import dev.redgreen.coordinator.bench.BenchmarksPage;
import dev.redgreen.coordinator.bench.Trees;
import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Mends the programs of {@code benchmarks/codes}, or of {@code benchmarks/frameworks}, and counts
 * what became of them, by code.
 */
public final class CodesRun {
  private final Path checkout;
  private final String folder;
  private final Pattern only;
  private final boolean show;
  private final boolean write;

  private CodesRun(Path checkout, String folder, Pattern only, boolean show, boolean write) {
    this.checkout = checkout;
    this.folder = folder;
    this.only = only;
    this.show = show;
    this.write = write;
  }

  /**
   * The run that a command line asks for: the root of the checkout, then {@code --frameworks},
   * {@code --only REGEX}, {@code --show}, {@code --write}.
   */
  public static CodesRun of(List<String> line) {
    int only = line.indexOf("--only");
    return new CodesRun(
        Path.of(line.get(0)),
        line.contains("--frameworks") ? "frameworks" : "codes",
        Pattern.compile(only < 0 ? "" : line.get(only + 1)),
        line.contains("--show"),
        line.contains("--write"));
  }

  /** Prints the table; writes it into the page if asked to. */
  public void run() throws IOException {
    Path work = Files.createTempDirectory("bench-codes");
    try {
      List<CodeProgram> programs =
          programs(checkout, folder).stream()
              .filter(one -> only.matcher(one.toString()).find())
              .toList();
      warm(programs, work);
      List<Mended> mended = new ArrayList<>();
      for (CodeProgram program : programs) {
        if (program.hasSources()) {
          mended.add(mended(program, work.resolve("program" + mended.size())));
        }
      }
      String table = new CodesTable(folder, programs, mended).text();
      System.out.println(table);
      if (write) {
        BenchmarksPage.of(checkout).write("bench-" + folder, table);
      }
    } finally {
      Trees.delete(work);
    }
  }

  /** The programs of a checkout: {@code codes}, or {@code frameworks}. */
  static List<CodeProgram> programs(Path checkout, String folder) {
    return ProgramFile.in(checkout.resolve("benchmarks").resolve(folder));
  }

  /** The first compiles of a process are slow; what a user waits for then is not measured here. */
  private static void warm(List<CodeProgram> programs, Path folder) {
    List<CodeProgram> some =
        programs.stream().filter(one -> one.hasSources() && !one.isBuild()).limit(8).toList();
    for (CodeProgram program : some) {
      Path place = folder.resolve("warm" + some.indexOf(program));
      Mending.of(program, Sources.broken(program, place));
    }
  }

  private Mended mended(CodeProgram program, Path folder) {
    Building building = new Building(checkout, program, folder);
    Optional<String> fault = program.isBuild() ? building.fault() : fault(program, folder);
    fault.ifPresent(said -> System.err.println(program + ": " + said));
    Mended mended =
        program.isBuild()
            ? building.mended()
            : Mending.of(program, Sources.broken(program, folder.resolve("broken")));
    if (show && (!mended.fixed() || mended.nth() > 1)) {
      System.err.println("==== " + program + ": " + mended.cell() + "\n" + mended.left());
    }
    return mended;
  }

  /** What is wrong with the program itself; empty if it shows what it is to show. */
  static Optional<String> fault(CodeProgram program, Path folder) {
    SourceTree broken = Sources.broken(program, folder.resolve("broken"));
    List<CompileError> errors = broken.compile().errors();
    if (errors.stream().noneMatch(program::shows)) {
      return Optional.of("javac says something else: " + errors);
    }
    SourceTree right = Sources.right(program, folder.resolve("right"));
    if (!right.compile().ok()) {
      return Optional.of("the right version does not compile: " + right.compile().errors());
    }
    return Behaviour.right(program, right)
        ? Optional.empty()
        : Optional.of("the right version fails its checks");
  }
}
