package dev.redgreen.coordinator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.coordinator.it.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a page quotes as a message of {@code tdd} is one: whoever sees it finds it there. */
class QuotedMessagesTest {
  private static final String PAGE = "docs/troubleshooting.md";

  /** An entry is an item of a list: one or more messages, and behind a colon what they mean. */
  private static final Pattern ITEM =
      Pattern.compile("(?m)^- ((?:`[^`]+`(?:, | or )?)+): .*(?:\\R  .*)*");

  private static final Pattern ANY_ITEM = Pattern.compile("(?m)^- ");
  private static final Pattern QUOTE = Pattern.compile("`([^`]+)`");
  private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*(?://|/?\\*).*$");
  private static final Pattern JOINED = Pattern.compile("\"\\s*\\+\\s*\"");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

  private static final List<String> SOURCES = sources();

  @Test
  void everyMessageOfThePageIsInTheSources() {
    String page = read(Sandbox.checkout().resolve(PAGE));
    List<String> quotes = quotes(page);
    assertTrue(quotes.size() >= 25, quotes::toString);
    assertEquals(ANY_ITEM.matcher(page).results().count(), ITEM.matcher(page).results().count());
    assertEquals(List.of(), quotes.stream().filter(quote -> !isPrinted(quote)).toList());
  }

  @Test
  void whatNobodyPrintsIsNoMessage() {
    String page = "- `the moon is in the way of ...`, `no mvn on the PATH`: wait.\n";
    assertEquals(
        List.of("the moon is in the way of ..."),
        quotes(page).stream().filter(quote -> !isPrinted(quote)).toList());
  }

  @Test
  void literalsAreJoinedAndPartsComeInTheirOrder() {
    String source =
        """
        // "the moon is in the way"
        fail("the sun is " + place + ", and stays"
            + " there");
        """;
    String text = printed(source);
    assertTrue(holds(text, "the sun is ... and stays there"), text);
    assertFalse(holds(text, "and stays there ... the sun is"), text);
    assertFalse(holds(text, "the moon is in the way"), text);
  }

  private static List<String> quotes(String page) {
    return ITEM.matcher(page)
        .results()
        .flatMap(item -> QUOTE.matcher(item.group(1)).results())
        .map(quote -> quote.group(1))
        .toList();
  }

  private static boolean isPrinted(String quote) {
    return SOURCES.stream().anyMatch(text -> holds(text, quote));
  }

  /** Whether a text has the parts of a quote, which {@code ...} separates, one after the other. */
  private static boolean holds(String text, String quote) {
    int from = 0;
    for (String part : quote.split("\\.\\.\\.")) {
      int at = text.indexOf(part.strip(), from);
      if (at < 0) {
        return false;
      }
      from = at + part.strip().length();
    }
    return true;
  }

  /** The literals of a source, one in a line; those that a {@code +} joins are one. */
  private static String printed(String source) {
    String code = COMMENT.matcher(source).replaceAll("");
    return LITERAL
        .matcher(JOINED.matcher(code).replaceAll(""))
        .results()
        .map(literal -> literal.group(1))
        .collect(Collectors.joining("\n"));
  }

  private static List<String> sources() {
    return Stream.of("patterns", "fixer", "prompts", "coordinator")
        .map(module -> Sandbox.checkout().resolve(module).resolve("src/main/java"))
        .flatMap(QuotedMessagesTest::below)
        .map(file -> printed(read(file)))
        .toList();
  }

  private static Stream<Path> below(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
