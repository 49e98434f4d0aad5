package dev.redgreen.prompts.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redgreen.prompts.gateway.StopReason;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file beside this class's resources is a case: a reply and what is read out of it. */
class ReplyParserTest {
  private static final String PRICE = "src/main/java/org/example/Price.java";

  private final ReplyParser parser =
      new ReplyParser(
          name -> name.equals("org.example.Price") ? Optional.of(PRICE) : Optional.empty());

  static Stream<String> cases() throws IOException, URISyntaxException {
    try (Stream<Path> files = Files.list(directory())) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".txt"))
              .sorted()
              .toList();
      return names.stream();
    }
  }

  private static Path directory() throws URISyntaxException {
    URL place = Objects.requireNonNull(ReplyParserTest.class.getResource("path-line.txt"));
    return Path.of(place.toURI()).resolveSibling("");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aReplyIsRead(String name) throws IOException, URISyntaxException {
    String text = Files.readString(directory().resolve(name));
    int reply = text.indexOf(">>> reply\n");
    int files = text.indexOf(">>> files\n");
    StopReason stop = StopReason.valueOf(text.substring(">>> stop ".length(), reply).strip());

    ParsedReply parsed = parser.parse(text.substring(reply + 10, files), stop);

    assertEquals(text.substring(files + 10), written(parsed));
  }

  private static String written(ParsedReply parsed) {
    StringBuilder text = new StringBuilder();
    parsed.files().forEach(f -> text.append("=== ").append(f.path()).append('\n').append(f.text()));
    String end = parsed.ok() ? "" : " " + parsed.malformed();
    return text.append(">>> malformed").append(end).append('\n').toString();
  }

  @Test
  void lineEndsOfOtherSystemsAreRead() {
    String reply = "src/main/java/a/B.java\r\n```java\r\nclass B {\r\n}\r\n```\r\n";

    assertEquals(
        List.of(new ReplyFile("src/main/java/a/B.java", "class B {\n}\n")),
        parser.parse(reply, StopReason.STOP).files());
  }

  @Test
  @Timeout(20)
  void aHostileReplyCostsLinearTime() {
    String line = "> ".repeat(40) + "a/b.".repeat(3000) + " " + "*".repeat(5000) + "\n";
    String words = "public final ".repeat(5000) + "\n";
    String blank = " \n".repeat(200_000);
    String reply =
        line.repeat(40)
            + "src/main/java/a/B.java\n```java\n"
            + blank
            + words
            + "class B {}\n"
            + blank
            + "```\n";

    List<ReplyFile> files = parser.parse(reply, StopReason.STOP).files();

    assertEquals(List.of("src/main/java/a/B.java"), files.stream().map(ReplyFile::path).toList());
  }
}
