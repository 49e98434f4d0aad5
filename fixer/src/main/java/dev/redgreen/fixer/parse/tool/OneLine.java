package dev.redgreen.fixer.parse.tool;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Errors that are told in one line with their place: tsc, cc, go, kotlinc, scalac, groovyc, protoc,
 * mypy, flake8, and all that print {@code file:line:column: error: message}.
 */
final class OneLine implements Dialect {
  /** Any path, but not so much text that a search in it would never end. */
  private static final String FILE = "(?<file>[^\\s:(\"'][^:(\"']{0,400}?\\.\\w{1,8})";

  private static final String PLACE = FILE + ":(?<line>\\d+)";

  private static final List<Pattern> FORMS =
      List.of(
          form(FILE + "\\((?<line>\\d+),(?<column>\\d+)\\): error (?<code>\\w+): "),
          form(PLACE + ":(?<column>\\d+) - error (?<code>\\w+): "),
          form(
              PLACE
                  + "(?::(?<column>\\d+))?: (?:fatal |internal compiler )?"
                  + "(?:error|Error|ERROR|syntax error)(?:\\[(?<code>\\w+)\\])?: "),
          form(
              "(?:e: )?(?:file://)?" + FILE + ":? ?[(\\[](?<line>\\d+), ?(?<column>\\d+)[)\\]]:? "),
          form("e: (?:file://)?" + PLACE + ":(?<column>\\d+):? "),
          form("file://" + PLACE + ":(?<column>\\d+):? "),
          form("error\\((?<code>\\d+)\\): " + PLACE + ":(?<column>\\d+): "),
          Pattern.compile(
              "^(?:file: ?)?"
                  + FILE
                  + ": (?<line>\\d+): (?<message>.*?) @ line \\d+, column (?<column>\\d+)\\.$"),
          Pattern.compile("^\\s+(?<file>\\w+_test\\.go):(?<line>\\d+): (?<message>\\S.*)$"));

  /** Without a word that says so, only a line about a source file is taken for an error. */
  private static final Pattern PLAIN =
      form("(?:vet: |\\S+\\.proto \\[\\d+:\\d+\\]: )?" + PLACE + "(?::(?<column>\\d+))?: ");

  private static final Pattern NO_ERROR =
      Pattern.compile("^(?:warning|note|info|remark|help|hint|debug|required from)\\b.*", 2);

  private static final Pattern LINKER =
      Pattern.compile("^(?:\\S*: )?(?<file>[^\\s:]+):\\([.\\w+]+\\): (?<message>undefined .*)$");

  /** Some put their code before the message, some behind it. */
  private static final Pattern CODE_FIRST =
      Pattern.compile("^(?<code>[A-Z]{1,4}\\d{3,5}):? (?<message>.*)$");

  private static final Pattern CODE_LAST =
      Pattern.compile("^(?<message>.*?) +\\[(?<code>-?[A-Za-z][\\w+=.,-]*)\\]$");

  private static Pattern form(String head) {
    return Pattern.compile("^" + head + "(?<message>\\S.*)$");
  }

  @Override
  public boolean take(String line, Consumer<Remark> found) {
    Optional<Remark> remark = of(line);
    remark.ifPresent(found);
    return remark.isPresent();
  }

  private static Optional<Remark> of(String line) {
    for (Pattern form : FORMS) {
      Matcher matcher = form.matcher(line);
      if (matcher.find()) {
        return error(matcher);
      }
    }
    Matcher plain = PLAIN.matcher(line);
    if (plain.find() && Languages.tool(plain.group("file")).isPresent()) {
      return error(plain);
    }
    Matcher linker = LINKER.matcher(line);
    return linker.find()
        ? Optional.of(new Remark("cc", "link", linker.group("message"), List.of()))
        : Optional.empty();
  }

  private static Optional<Remark> error(Matcher found) {
    String message = found.group("message");
    if (NO_ERROR.matcher(message).matches()) {
      return Optional.empty();
    }
    List<Spot> spots = List.of(Spot.of(found, has(found, "column")));
    String code = has(found, "code") ? found.group("code") : null;
    if (code != null) {
      String tool = code.startsWith("TS") ? "tsc" : "";
      return Optional.of(new Remark(tool, code, message, spots));
    }
    return Optional.of(coded(message, spots));
  }

  private static boolean has(Matcher found, String group) {
    return found.pattern().pattern().contains("(?<" + group + ">");
  }

  private static Remark coded(String message, List<Spot> spots) {
    for (Pattern form : List.of(CODE_FIRST, CODE_LAST)) {
      Matcher found = form.matcher(message);
      if (found.find()) {
        return new Remark("", found.group("code"), found.group("message"), spots);
      }
    }
    return new Remark("", "", message, spots);
  }
}
