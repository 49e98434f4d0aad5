package dev.redgreen.coordinator.it;

import dev.redgreen.prompts.testing.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Code that turns an example green, as a model might write it.
 *
 * @param files text by path in the project
 */
public record Solution(SortedMap<String, String> files) {

  /** The solution of an example. */
  public static Solution of(String example) {
    return of(Sandbox.checkout(), example);
  }

  /** The solution of an example of a checkout. */
  public static Solution of(Path checkout, String example) {
    Path root = checkout.resolve("coordinator/src/test/resources/solutions");
    Path directory = root.resolve(example);
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(directory.relativize(path).toString(), Files.readString(path));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Solution(files);
  }

  /** The solution with one text in place of another, which must occur. */
  public Solution but(String old, String replacement) {
    SortedMap<String, String> changed = new TreeMap<>();
    files.forEach((path, text) -> changed.put(path, text.replace(old, replacement)));
    if (changed.equals(files)) {
      throw new IllegalArgumentException("nowhere in the solution: " + old);
    }
    return new Solution(changed);
  }

  /** The solution with one more file. */
  public Solution and(String path, String text) {
    SortedMap<String, String> more = new TreeMap<>(files);
    more.put(path, text);
    return new Solution(more);
  }

  /** The one path of a solution that is one file. */
  public String path() {
    return files.firstKey();
  }

  /** Its one file, or the first. */
  public String text() {
    return files.values().iterator().next();
  }

  /** The reply of a model that brings these files. */
  public String reply() {
    StringBuilder reply = new StringBuilder("Here is the code.\n\n");
    files.forEach(
        (path, text) -> reply.append(path).append("\n```java\n").append(text).append("```\n\n"));
    return reply.toString();
  }

  /** The reply as an endpoint sends it. */
  public Answer answer() {
    return Answer.content(reply());
  }
}
