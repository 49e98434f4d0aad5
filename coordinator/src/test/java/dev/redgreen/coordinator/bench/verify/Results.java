package dev.redgreen.coordinator.bench.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What was judged already, kept line by line in a file so that a run can go on where it ended. */
final class Results {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Optional<Path> file;
  private final Map<String, Compared> known = new HashMap<>();

  /**
   * Results of a file, which need not exist.
   *
   * @param file empty to keep nothing
   */
  Results(Optional<Path> file) {
    this.file = file;
    try {
      if (file.isPresent() && Files.exists(file.get())) {
        for (String line : Files.readAllLines(file.get())) {
          Compared one = JSON.readValue(line, Compared.class);
          known.put(one.key(), one);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<Compared> find(Mutant mutant) {
    return Optional.ofNullable(known.get(mutant.key()));
  }

  void add(Compared one) {
    file.ifPresent(kept -> append(kept, one));
  }

  private static void append(Path file, Compared one) {
    try {
      Files.writeString(
          file,
          JSON.writeValueAsString(one) + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
