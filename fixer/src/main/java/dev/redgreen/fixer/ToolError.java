package dev.redgreen.fixer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An error of another tool than javac that a build runs: a compiler or an interpreter such as
 * rustc, tsc, cc, go or python.
 *
 * @param tool word that names it; {@code tool} if it is not known
 * @param code the tool's own code, such as {@code E0425} or {@code NameError}; empty if it has none
 * @param message what it said, may have several lines
 * @param location where, if a line is named
 */
public record ToolError(String tool, String code, String message, Optional<Location> location)
    implements Failure {
  /** A name in quotes of any language, or a file that the message begins with. */
  private static final Pattern QUOTED =
      Pattern.compile(
          "‘([^’]*)’|“([^”]*)”|`([^`']*)[`']|'([^']*)'|\"([^\"]*)\"|^(\\S+\\.\\w{1,5})(?=: )");

  /** What stands behind the last colon of a message without quotes is what it is about. */
  private static final Pattern ABOUT = Pattern.compile(": ([^:\\s][^:]*)$");

  /** The code, or else the first line of the message without names and numbers. */
  @Override
  public String kind() {
    return tool + "." + (code.isEmpty() ? shape() : code);
  }

  @Override
  public String fingerprint() {
    String file = location.map(place -> place.file().toString()).orElse("");
    return kind() + "|" + file + "|" + (symbol().isEmpty() ? shape() : symbol());
  }

  /** The first name that the message quotes; empty if it quotes none. */
  public String symbol() {
    Matcher quoted = QUOTED.matcher(firstLine());
    if (quoted.find()) {
      for (int group = 1; group <= quoted.groupCount(); group++) {
        if (quoted.group(group) != null) {
          return quoted.group(group);
        }
      }
    }
    Matcher about = ABOUT.matcher(firstLine());
    return about.find() ? about.group(1).strip() : "";
  }

  private String shape() {
    String line = firstLine();
    String unquoted = QUOTED.matcher(line).replaceAll("_");
    return (unquoted.equals(line) ? ABOUT.matcher(line).replaceFirst(": _") : unquoted)
        .replaceAll("\\d+", "#")
        .strip();
  }

  private String firstLine() {
    return message.lines().findFirst().orElse("");
  }
}
