package imaging.scan;

import java.util.regex.Pattern;

/** A line of a scan, one character for each mark. */
public final class ScanLine {

  private static final Pattern RUN = Pattern.compile("(.)\\1{3,98}");

  private static final Pattern PACKED = Pattern.compile("(.)~(\\d{1,2})");

  private ScanLine() {}

  /** Returns a line with its runs of four and more marks packed. */
  public static String pack(String line) {
    return RUN.matcher(line).replaceAll(run -> run.group(1) + "~" + run.group().length());
  }

  /** Returns the line that a packed one was made from. */
  public static String unpack(String packed) {
    return PACKED
        .matcher(packed)
        .replaceAll(run -> run.group(1).repeat(Integer.parseInt(run.group(2))));
  }
}
