package dev.redgreen.patterns.retrieval;

import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.PatternId;
import dev.redgreen.patterns.interaction.Pair;
import dev.redgreen.patterns.sqlite.PatternTerms;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

/**
 * Reads what the vectors of words are learned from. Arguments: a directory for it, and sources (a
 * directory or a jar each). What is there already is not read again.
 */
final class ReadPairs {
  /** Of one library, so that none of them outweighs the others. */
  private static final int MOST = 4_000;

  private ReadPairs() {}

  public static void main(String[] arguments) throws IOException {
    Path directory = Files.createDirectories(Path.of(arguments[0]));
    for (String sources : List.of(arguments).subList(1, arguments.length)) {
      Path path = Path.of(sources);
      String name = path.getFileName().toString().replace("-sources.jar", "");
      Path pairs = directory.resolve(name + ".pairs");
      if (!Files.exists(pairs)) {
        Path scratch = Files.createTempDirectory("pairs");
        write(Corpus.read(path, name, scratch, MOST), pairs);
      }
    }
  }

  private static void write(Corpus corpus, Path file) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
      for (Corpus.Documented method : corpus.methods()) {
        pair(method).write(out);
      }
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static Pair pair(Corpus.Documented method) {
    Pattern hidden = method.hidden();
    String type = method.place().substring(0, method.place().indexOf('#'));
    return new Pair(
        hash(type),
        hash(method.sentence().toLowerCase(Locale.ROOT)),
        PatternTerms.question(method.sentence()),
        PatternTerms.declared(hidden),
        PatternTerms.text(hidden));
  }

  private static long hash(String text) {
    String digest = PatternId.sha256(text.getBytes(StandardCharsets.UTF_8));
    return Long.parseUnsignedLong(digest.substring(0, 16), 16);
  }
}
