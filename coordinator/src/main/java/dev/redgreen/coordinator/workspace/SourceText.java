package dev.redgreen.coordinator.workspace;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.io.ByteArrayOutputStream;
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
 * alone comes back byte for byte, even bytes that the charset forbids.
 */
public final class SourceText {
  private static final String MARK = "\uFEFF";
  private static final Charset BYTES = StandardCharsets.ISO_8859_1;

  private final String text;
  private final Charset charset;
  private final List<Line> lines;

  private SourceText(String text, Charset charset, List<Line> lines) {
    this.text = text;
    this.charset = charset;
    this.lines = lines;
  }

  /**
   * The text that bytes stand for; what the charset forbids shows as U+FFFD.
   *
   * @throws IllegalArgumentException if so much is forbidden that lines cannot be told apart
   */
  public static SourceText of(byte[] bytes, Charset charset) {
    String text = new String(bytes, charset);
    if (Arrays.equals(text.getBytes(charset), bytes)) {
      return new SourceText(text, charset, Line.of(text));
    }
    List<Line> lines =
        Line.of(new String(bytes, BYTES)).stream().map(line -> line.shownIn(charset)).toList();
    StringBuilder shown = new StringBuilder();
    lines.forEach(line -> shown.append(line.text()).append(line.end()));
    if (!shown.toString().equals(text)) {
      throw new IllegalArgumentException("the file is not written in " + charset);
    }
    return new SourceText(text, charset, lines);
  }

  /** An empty text for a new file. */
  public static SourceText empty(Charset charset) {
    return new SourceText("", charset, List.of());
  }

  /** The characters, with newlines and byte order mark as they are in the file. */
  public String text() {
    return text;
  }

  /** The newline that most lines end with; {@code \n} if there is none. */
  public String newline() {
    long windows = lines.stream().filter(line -> line.end().equals("\r\n")).count();
    long unix = lines.stream().filter(line -> line.end().equals("\n")).count();
    return windows > unix ? "\r\n" : "\n";
  }

  /**
   * The bytes of the file after an edit, written like this one: a line that stayed keeps its bytes
   * and its newline, a new line gets the usual newline, and byte order mark and newline at the end
   * of the file stay. A character that the charset lacks becomes a Unicode escape, which Java
   * allows everywhere.
   */
  public byte[] edited(String edited) {
    return edited(edited, newline());
  }

  /** The bytes after an edit, with a given newline for new lines. */
  public byte[] edited(String edited, String newline) {
    boolean marked = text.startsWith(MARK) && !edited.startsWith(MARK);
    List<Line> after = Line.of(marked ? MARK + edited : edited);
    int[] origin = origins(lines, after);
    Output output = new Output(charset);
    for (int i = 0; i < after.size(); i++) {
      boolean last = i == after.size() - 1;
      Line line = origin[i] < 0 ? after.get(i) : lines.get(origin[i]);
      boolean open = last && endsOpen() && after.get(i).end().isEmpty();
      boolean own = origin[i] >= 0 && (last || !line.end().isEmpty());
      output.add(line, open ? "" : own ? line.end() : newline);
    }
    return output.bytes();
  }

  private boolean endsOpen() {
    return !lines.isEmpty() && lines.get(lines.size() - 1).end().isEmpty();
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
   * A line.
   *
   * @param text as it is shown
   * @param bytes one character per byte, where the text does not say what they are; else empty
   * @param end its newline; empty for the end of the file
   */
  private record Line(String text, String bytes, String end) {
    private static final Pattern LINE = Pattern.compile("([^\r\n]*)(\r\n|\r|\n|$)");

    static List<Line> of(String text) {
      List<Line> lines = new ArrayList<>();
      Matcher matcher = LINE.matcher(text);
      while (matcher.find() && matcher.end() > matcher.start()) {
        lines.add(new Line(matcher.group(1), "", matcher.group(2)));
      }
      return lines;
    }

    /** A line of single bytes as another charset shows it. */
    Line shownIn(Charset charset) {
      return new Line(new String(text.getBytes(BYTES), charset), text, end);
    }
  }

  /**
   * Bytes in the making; text is encoded in one piece as far as it goes, for marks at its start.
   */
  private static final class Output {
    private final Charset charset;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final StringBuilder text = new StringBuilder();

    Output(Charset charset) {
      this.charset = charset;
    }

    void add(Line line, String end) {
      if (line.bytes().isEmpty()) {
        text.append(line.text());
      } else {
        flush();
        bytes.writeBytes(line.bytes().getBytes(BYTES));
      }
      text.append(end);
    }

    private void flush() {
      bytes.writeBytes(encoded(text.toString()));
      text.setLength(0);
    }

    byte[] bytes() {
      flush();
      return bytes.toByteArray();
    }

    private byte[] encoded(String characters) {
      try {
        return encode(characters);
      } catch (CharacterCodingException e) {
        CharsetEncoder encoder = charset.newEncoder();
        StringBuilder escaped = new StringBuilder(characters.length());
        characters
            .codePoints()
            .forEach(point -> escape(Character.toString(point), encoder, escaped));
        return escaped.toString().getBytes(charset);
      }
    }

    private byte[] encode(String characters) throws CharacterCodingException {
      ByteBuffer encoded = charset.newEncoder().encode(CharBuffer.wrap(characters));
      byte[] result = new byte[encoded.remaining()];
      encoded.get(result);
      return result;
    }

    private static void escape(String character, CharsetEncoder encoder, StringBuilder into) {
      if (encoder.canEncode(character)) {
        into.append(character);
      } else {
        character.chars().forEach(unit -> into.append(String.format("\\u%04x", unit)));
      }
    }
  }
}
