package dev.redgreen.fixer.parse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** Lines of a text that may be of any length, each cut to a length that can be held. */
final class BoundedLines {
  /** What is longer is data; nothing that is looked for comes close. */
  private static final int LONGEST = 20_000;

  private final BufferedReader in;

  BoundedLines(Reader in) {
    this.in = new BufferedReader(in);
  }

  /** The next line without its end, which may be of any system; empty at the end of the text. */
  Optional<String> next() throws IOException {
    StringBuilder line = new StringBuilder();
    int c = in.read();
    if (c < 0) {
      return Optional.empty();
    }
    while (c >= 0 && c != '\n') {
      if (line.length() < LONGEST) {
        line.append((char) c);
      }
      c = in.read();
    }
    int length = line.length();
    if (length > 0 && line.charAt(length - 1) == '\r') {
      line.setLength(length - 1);
    }
    return Optional.of(line.toString());
  }
}
