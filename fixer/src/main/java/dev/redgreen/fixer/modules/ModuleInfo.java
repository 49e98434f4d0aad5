package dev.redgreen.fixer.modules;

import dev.redgreen.fixer.Edit;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A module declaration as text.
 *
 * @param file relative to the root
 * @param name of the module
 * @param text of the file
 * @param body offset behind the opening brace
 */
record ModuleInfo(Path file, String name, String text, int body) {
  private static final Pattern HEAD = Pattern.compile("\\bmodule\\s+([\\w.]+)\\s*\\{");
  private static final Pattern DIRECTIVE =
      Pattern.compile("(?m)^([ \\t]*)(requires|exports|opens|uses|provides)\\b([^;]*);[ \\t]*\\R?");
  private static final String INDENT = "  ";

  /** Reads a declaration; empty if there is none in the text. */
  static Optional<ModuleInfo> parse(Path file, String text) {
    Matcher head = HEAD.matcher(text);
    return head.find()
        ? Optional.of(new ModuleInfo(file, head.group(1), text, head.end()))
        : Optional.empty();
  }

  private List<MatchResult> directives() {
    return DIRECTIVE.matcher(text).results().toList();
  }

  /** Whether it has a directive of this kind that begins with this name. */
  boolean has(String kind, String about) {
    Pattern wanted =
        Pattern.compile(
            "(?:\\s+(?:transitive|static))*\\s+" + Pattern.quote(about) + "\\b(?![.]).*");
    return directives().stream()
        .anyMatch(each -> each.group(2).equals(kind) && wanted.matcher(each.group(3)).matches());
  }

  /** Adds a directive behind the last one of its kind, else where the body begins. */
  Edit add(String kind, String about) {
    String newline = text.contains("\r\n") ? "\r\n" : "\n";
    List<MatchResult> all = directives();
    String indent = all.isEmpty() ? INDENT : all.get(0).group(1);
    String line = indent + kind + " " + about + ";" + newline;
    Optional<MatchResult> last =
        all.stream().filter(each -> each.group(2).equals(kind)).reduce((first, second) -> second);
    if (last.isPresent()) {
      return new Edit.Replace(file, last.get().end(), last.get().end(), line);
    }
    int lineEnd = text.indexOf('\n', body);
    boolean alone = lineEnd >= 0 && text.substring(body, lineEnd).isBlank();
    int at = alone ? lineEnd + 1 : body;
    return new Edit.Replace(file, at, at, (alone ? "" : newline) + line);
  }

  /** The directives that begin in a line, counted from 1. */
  private Optional<MatchResult> inLine(int line) {
    return directives().stream()
        .filter(each -> text.substring(0, each.start()).lines().count() + 1 == line)
        .findFirst();
  }

  /** Takes out the directive in a line, counted from 1; empty if there is none. */
  Optional<Edit> remove(int line) {
    return inLine(line).map(each -> new Edit.Replace(file, each.start(), each.end(), ""));
  }

  /** Puts another name into the directive in a line; empty if it does not have the old one. */
  Optional<Edit> rename(int line, String old, String with) {
    return inLine(line)
        .map(each -> text.indexOf(old, each.start()))
        .filter(at -> at >= 0)
        .map(at -> new Edit.Replace(file, at, at + old.length(), with));
  }
}
