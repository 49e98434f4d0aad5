package dev.redgreen.coordinator.workspace;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SourceTextTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "a", "a\n", "a\r\nb\n", "\uFEFFa\r\n", "ä\r", "\n\n", "a\rb\r\n\rc"})
  void whatIsNotEditedComesBackByteForByte(String text) {
    for (Charset charset : List.of(UTF_8, ISO_8859_1, UTF_16)) {
      byte[] bytes = text.replace("\uFEFF", charset == UTF_8 ? "\uFEFF" : "").getBytes(charset);
      SourceText source = SourceText.of(bytes, charset);
      assertArrayEquals(bytes, source.edited(source.text()));
    }
  }

  @Test
  void bytesThatTheCharsetForbidsAreKept() {
    byte[] before = "// \u00e4 \u00c3\u00a4\r\nclass A {}\n// \u00ff\n".getBytes(ISO_8859_1);
    byte[] after =
        "// \u00e4 \u00c3\u00a4\r\nclass \u00c3\u00a4 {}\n// \u00ff\n".getBytes(ISO_8859_1);
    SourceText source = SourceText.of(before, UTF_8);
    assertEquals("// \uFFFD ä\r\nclass A {}\n// \uFFFD\n", source.text());
    assertArrayEquals(after, source.edited(source.text().replace("A", "ä")));
  }

  /** Before, the text after an edit, and what is written; {@code >} is CRLF, {@code |} is LF. */
  @ParameterizedTest
  @CsvSource({
    "a>b>,       a|x|b|,  a>x>b>",
    "a>b>,       a|x>b|,  a>x>b>",
    "a|b|,       a|x>b|,  a|x|b|",
    "a>b|c>,     a|b|x|c|, a>b|x>c>",
    "a>b,        a|x|b,   a>x>b",
    "a>b>,       a|c,     a>c>",
    "a|b,        a|c,     a|c",
    "a,          b,       b",
    "'',         b,       b|",
    "'',         b|c,     b|c|",
    "a>b>c>,     a|,      a>",
    "'\uFEFFa>', b|,      '\uFEFFb>'",
    "'\uFEFFa>b>', a|c|,  '\uFEFFa>c>'",
  })
  void newLinesLookLikeTheOldOnes(String before, String edited, String after) {
    SourceText source = SourceText.of(newlines(before).getBytes(UTF_8), UTF_8);
    assertEquals(newlines(after), new String(source.edited(newlines(edited)), UTF_8));
  }

  private static String newlines(String text) {
    return text.replace(">", "\r\n").replace("|", "\n");
  }

  @Test
  void charactersThatTheCharsetLacksAreEscaped() {
    String text = "String s = \"ä→😀\";\n";
    assertEquals(
        "String s = \"ä\\u2192\\ud83d\\ude00\";\n",
        new String(SourceText.empty(ISO_8859_1).edited(text), ISO_8859_1));
    assertEquals(
        "String s = \"\\u00e4\\u2192\\ud83d\\ude00\";\n",
        new String(SourceText.empty(US_ASCII).edited(text), US_ASCII));
  }

  @Test
  void oldCharsetsAreWrittenAsTheyWere() {
    Charset windows = Charset.forName("windows-1252");
    byte[] bytes = "// “x” €\r\nclass A {}\r\n".getBytes(windows);
    SourceText source = SourceText.of(bytes, windows);
    assertArrayEquals(
        "// “x” €\r\nclass B {}\r\n".getBytes(windows),
        source.edited(source.text().replace("A", "B")));
  }
}
