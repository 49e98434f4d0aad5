package dev.redgreen.coordinator.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code docs/benchmarks.md}: each measurement stands between two marks and replaces what stood
 * there.
 *
 * @param file the page
 */
public record BenchmarksPage(Path file) {

  public static BenchmarksPage of(Path checkout) {
    return new BenchmarksPage(checkout.resolve("docs/benchmarks.md"));
  }

  /** Writes the section of a name. */
  public void write(String name, String section) {
    String begin = "<!-- " + name + ": begin -->";
    String end = "<!-- " + name + ": end -->";
    String block = begin + "\n" + section.strip() + "\n" + end;
    Pattern old = Pattern.compile("(?s)" + Pattern.quote(begin) + ".*?" + Pattern.quote(end));
    String page = read();
    Matcher matcher = old.matcher(page);
    String changed =
        matcher.find()
            ? matcher.replaceFirst(Matcher.quoteReplacement(block))
            : page.strip() + "\n\n" + block + "\n";
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, changed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String read() {
    try {
      return Files.exists(file) ? Files.readString(file) : "# Measurements\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
