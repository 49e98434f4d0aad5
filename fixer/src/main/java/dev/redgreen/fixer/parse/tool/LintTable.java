package dev.redgreen.fixer.parse.tool;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Errors in a table below the name of their file, as eslint and stylelint print them. */
final class LintTable implements Dialect {
  private static final Pattern FILE =
      Pattern.compile("^(?<file>(?:/|\\w:\\\\|\\.?\\w)[^:]{0,1000}\\.\\w{1,8})$");
  private static final Pattern ROW =
      Pattern.compile(
          "^ +(?<line>\\d+):(?<column>\\d+) +(?:error|✖) +(?<text>.*?)(?: {2,}(?<code>\\S+))?$");

  private String file = "";

  @Override
  public boolean take(String line, Consumer<Remark> found) {
    Matcher head = FILE.matcher(line);
    Matcher row = ROW.matcher(line);
    if (head.matches()) {
      file = head.group("file");
      return true;
    }
    if (file.isEmpty() || !row.matches()) {
      file = line.isBlank() ? "" : file;
      return false;
    }
    Spot spot = Spot.in(file, row);
    String code = row.group("code") == null ? "" : row.group("code");
    found.accept(new Remark("", code, row.group("text"), List.of(spot)));
    return true;
  }
}
