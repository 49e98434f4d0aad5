package dev.redgreen.coordinator.ci;

import dev.redgreen.coordinator.Wiring;
import dev.redgreen.prompts.gateway.Redactor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes what a build said fit to be published: no secrets, no escape sequences or control
 * characters, nothing that turns the direction of the text, no absolute paths of the machine, and
 * no commands for the runner of a pipeline.
 */
public final class Clean {
  private static final Pattern ESCAPES =
      Pattern.compile(
          "\u001b\\[[0-?]*[ -/]*[@-~]|\u001b][^\u0007\u001b]*(?:\u0007|\u001b\\\\)?|\u001b.?");
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cc}&&[^\n\t]]|[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]"
              + "|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]");

  /** The older form of a runner's command is one wherever it stands in a line. */
  private static final String OLD_COMMAND = "##[";

  private static final int LONGEST_LINE = 300;

  private final Redactor redactor;
  private final Map<Path, String> names;
  private final List<Place> places;

  /**
   * A way to clean.
   *
   * @param redactor takes secrets out
   * @param places what absolute directories are called instead
   */
  public Clean(Redactor redactor, Map<Path, String> places) {
    this.redactor = redactor;
    this.names = Map.copyOf(places);
    this.places = Place.of(places);
  }

  /** A way to clean what is said on this machine. */
  public static Clean of(Wiring wiring, Consumer<String> warn) {
    Map<Path, String> places = new HashMap<>();
    places.put(Path.of(System.getProperty("java.io.tmpdir")), "<tmp>");
    places.put(Path.of(System.getProperty("user.home")), "~");
    places.put(Path.of(System.getProperty("java.home")), "<jdk>");
    places.put(wiring.home().worktrees(), "<worktrees>");
    return new Clean(wiring.redactor(warn), places);
  }

  /** The same, once it is known which directory is a copy of which: paths become relative. */
  Clean relativeTo(Path worktree, Path original) {
    Map<Path, String> more = new HashMap<>(names);
    more.put(worktree, "");
    more.put(original, "");
    return new Clean(redactor, more);
  }

  /** A directory of this machine and what it is called. */
  private record Place(Pattern pattern, String name) {
    static List<Place> of(Map<Path, String> names) {
      List<Path> longestFirst = new ArrayList<>(names.keySet());
      longestFirst.sort(Comparator.comparing((Path path) -> path.toString().length()).reversed());
      return longestFirst.stream()
          .filter(path -> path.getNameCount() > 0)
          .map(path -> of(path, String.valueOf(names.get(path))))
          .toList();
    }

    private static Place of(Path path, String name) {
      String quoted = Pattern.quote(path.toString());
      String slash = name.isEmpty() ? "(?:/|(?![\\w.-]))" : "(?![\\w-])";
      return new Place(Pattern.compile("(?<![\\w.])" + quoted + slash), name);
    }

    String in(String text) {
      return pattern.matcher(text).replaceAll(Matcher.quoteReplacement(name));
    }
  }

  /** The text with its lines. */
  public String text(String raw) {
    String plain = ESCAPES.matcher(raw.replace("\r\n", "\n")).replaceAll("");
    String text = redactor.redact(UNSEEN.matcher(plain).replaceAll(""));
    for (Place place : places) {
      text = place.in(text);
    }
    return text.replace(OLD_COMMAND, "## [").stripTrailing();
  }

  /** The text as one line that is not long. */
  public String line(String raw) {
    String line = text(raw).strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE - 1) + "…";
  }

  /** A path in the repository; empty if it is none. */
  String path(Path file) {
    Path normal = file.normalize();
    return normal.isAbsolute() || normal.startsWith("..") || normal.toString().isEmpty()
        ? ""
        : UNSEEN.matcher(normal.toString().replace('\\', '/')).replaceAll("");
  }
}
