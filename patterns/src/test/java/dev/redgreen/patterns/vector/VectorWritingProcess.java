package dev.redgreen.patterns.vector;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes an index again and again until it is killed; says when one is complete. */
final class VectorWritingProcess {
  static final int DIMENSION = 64;
  static final int VECTORS = 3_000;

  private VectorWritingProcess() {}

  static Process start(Path file) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        List.of(
            java,
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            VectorWritingProcess.class.getName(),
            file.toString());
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  static IndexStamp stamp(long added) {
    return new IndexStamp("store", "model", DIMENSION, added, 0);
  }

  public static void main(String[] arguments) throws IOException {
    Clustered clustered = new Clustered(DIMENSION, 1);
    for (long round = 1; ; round++) {
      try (VectorFileWriter writer = VectorFile.write(Path.of(arguments[0]), DIMENSION)) {
        for (long id = 0; id < VECTORS; id++) {
          writer.add(id, clustered.vector());
        }
        writer.finish(stamp(round));
      }
      System.out.println(round);
    }
  }
}
