package dev.redgreen.patterns.index;

import dev.redgreen.patterns.syntax.Language;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is told from a file's name and bytes. */
final class SourceFiles {
  private static final Pattern LICENCE =
      Pattern.compile("(?i)(licen[sc]e|copying|unlicense)([-.].*)?");
  private static final int HEAD = 2_000;
  private static final int LONGEST_LINE = 2_000;

  /** Tests of languages that keep them beside the code, by the conventions of their runners. */
  private static final Pattern TEST =
      Pattern.compile(
          "(?:^|/)(?:tests?|__tests__|__mocks__|testdata|spec|e2e)/"
              + "|_test\\.(?:go|py|cc|cpp|c)$|(?:^|/)(?:test_[^/]*|conftest)\\.py$"
              + "|\\.(?:test|spec)\\.[cm]?[jt]sx?$|Test\\.kt$");

  private static final Pattern GENERATED = Pattern.compile("(?m)^@(?:[\\w.]+\\.)?Generated\\b");

  /** A string, kept as group 1, or a comment. */
  private static final Pattern COMMENT =
      Pattern.compile("(\"[^\"\\\\\n]*+(?:\\\\.[^\"\\\\\n]*+)*+\")|//[^\n]*+|(?s:/\\*.*?\\*/)");

  private SourceFiles() {}

  static boolean isJava(String path) {
    return path.endsWith(".java")
        && !path.endsWith("package-info.java")
        && !path.endsWith("module-info.java");
  }

  /** Whether it is the code of a program in a known language; tests are not. */
  static boolean isIndexed(String path) {
    return isJava(path) || (Language.of(path).isPresent() && !TEST.matcher(path).find());
  }

  static boolean isLicence(String fileName) {
    return LICENCE.matcher(fileName).matches();
  }

  /** Whether the head of the file says that a tool wrote it. */
  static boolean isGenerated(String text) {
    String head = text.substring(0, Math.min(HEAD, text.length()));
    String lower = head.toLowerCase(Locale.ROOT);
    return lower.contains("do not edit")
        || lower.contains("@generated")
        || GENERATED.matcher(text).find();
  }

  /** Whether the text was pressed together for a browser: nobody wrote lines that long. */
  static boolean isMinified(String path, String text) {
    return path.matches(".*\\.min\\.[cm]?js")
        || (path.matches(".*\\.[cm]?[jt]sx?")
            && text.lines().anyMatch(line -> line.length() > LONGEST_LINE));
  }

  /**
   * UTF-8 text without a byte order mark; stray bytes in comments, which old files have, are
   * replaced; empty if it is something else.
   */
  static Optional<String> decode(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      String replaced = new String(bytes, StandardCharsets.UTF_8);
      String code = COMMENT.matcher(replaced).replaceAll("$1");
      return code.indexOf('\uFFFD') < 0 ? Optional.of(replaced) : Optional.empty();
    }
  }

  /** A small text file that may be absent. */
  static Optional<String> text(Path file) {
    try {
      return Files.isRegularFile(file) && Files.size(file) <= SourceSet.LARGEST
          ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
