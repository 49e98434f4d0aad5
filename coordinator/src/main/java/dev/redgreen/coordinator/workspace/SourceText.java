package dev.redgreen.coordinator.workspace;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a file together with how it is written: charset and newlines. What an edit leaves
 * alone comes back byte for byte.
 */
public final class SourceText {
  private static final Pattern LINE = Pattern.compile("([^\r\n]*)(\r\n|\r|\n|$)");

  private final String text;
  private final Charset charset;

  private SourceText(String text, Charset charset) {
    this.text = text;
    this.charset = charset;
  }

  /**
   * The text that bytes stand for. Bytes that the charset does not allow make the whole file
   * ISO-8859-1, in which every byte is a character, so that none is lost.
   */
  public static SourceText of(byte[] bytes, Charset charset) {
    try {
      CharBuffer characters = charset.newDecoder().decode(ByteBuffer.wrap(bytes));
      SourceText source = new SourceText(characters.toString(), charset);
      if (Arrays.equals(source.encode(source.text), bytes)) {
        return source;
      }
    } catch (CharacterCodingException e) {
      // the bytes are of another charset: kept one by one below
    }
    return new SourceText(
        new String(bytes, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
  }

  /** An empty text for a new file. */
  public static SourceText empty(Charset charset) {
    return new SourceText("", charset);
  }

  /** The characters, with newlines and byte order mark as they are in the file. */
  public String text() {
    return text;
  }

  /** The newline that most lines end with; {@code \n} if there is none. */
  public String newline() {
    long windows = Pattern.compile("\r\n").matcher(text).results().count();
    long all = text.chars().filter(c -> c == '\n').count();
    return windows > all - windows ? "\r\n" : "\n";
  }

  /**
   * The text after an edit, written like this one: a line that stayed keeps its own newline, a new
   * line gets the usual one, and byte order mark and newline at the end of the file stay.
   */
  public SourceText with(String edited) {
    return with(edited, newline());
  }

  /** The text after an edit, with a given newline for new lines. */
  public SourceText with(String edited, String newline) {
    if (edited.equals(text)) {
      return this;
    }
    boolean marked = text.startsWith("\uFEFF") && !edited.startsWith("\uFEFF");
    List<Line> before = Line.of(text);
    List<Line> after = Line.of(marked ? "\uFEFF" + edited : edited);
    StringBuilder result = new StringBuilder();
    int[] origin = origins(before, after);
    for (int i = 0; i < after.size(); i++) {
      Line line = after.get(i);
      boolean last = i == after.size() - 1;
      boolean open = line.end().isEmpty() && endsOpen();
      String kept = origin[i] < 0 ? newline : before.get(origin[i]).end();
      result.append(line.text()).append(open ? "" : kept.isEmpty() && !last ? newline : kept);
    }
    return new SourceText(result.toString(), charset);
  }

  private boolean endsOpen() {
    return !text.isEmpty() && !text.endsWith("\n") && !text.endsWith("\r");
  }

  /** For each line afterwards the line that it was, or -1. */
  private static int[] origins(List<Line> before, List<Line> after) {
    List<String> from = before.stream().map(Line::text).toList();
    List<String> to = after.stream().map(Line::text).toList();
    int[] origin = new int[to.size()];
    int old = 0;
    int next = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(from, to).getDeltas()) {
      while (old < delta.getSource().getPosition()) {
        origin[next++] = old++;
      }
      old += delta.getSource().size();
      for (int i = 0; i < delta.getTarget().size(); i++) {
        origin[next++] = -1;
      }
    }
    while (next < to.size()) {
      origin[next++] = old++;
    }
    return origin;
  }

  /**
   * The bytes of the file. A character that the charset lacks becomes a Unicode escape, which Java
   * allows everywhere.
   */
  public byte[] bytes() {
    try {
      return encode(text);
    } catch (CharacterCodingException e) {
      CharsetEncoder encoder = charset.newEncoder();
      StringBuilder escaped = new StringBuilder(text.length());
      text.codePoints().forEach(point -> escape(Character.toString(point), encoder, escaped));
      return escapedBytes(escaped.toString());
    }
  }

  private static void escape(String character, CharsetEncoder encoder, StringBuilder into) {
    if (encoder.canEncode(character)) {
      into.append(character);
    } else {
      character.chars().forEach(unit -> into.append(String.format("\\u%04x", unit)));
    }
  }

  private byte[] escapedBytes(String escaped) {
    try {
      return encode(escaped);
    } catch (CharacterCodingException e) {
      throw new IllegalStateException(charset + " cannot write ASCII", e);
    }
  }

  private byte[] encode(String characters) throws CharacterCodingException {
    ByteBuffer encoded = charset.newEncoder().encode(CharBuffer.wrap(characters));
    byte[] bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    return bytes;
  }

  private record Line(String text, String end) {
    static List<Line> of(String text) {
      List<Line> lines = new ArrayList<>();
      Matcher matcher = LINE.matcher(text);
      while (matcher.find() && matcher.end() > matcher.start()) {
        lines.add(new Line(matcher.group(1), matcher.group(2)));
      }
      return lines;
    }
  }
}
