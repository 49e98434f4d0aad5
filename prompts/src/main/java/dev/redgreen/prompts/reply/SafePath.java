package dev.redgreen.prompts.reply;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Decides whether a path that a model wrote may be looked at as a path at all. */
public final class SafePath {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_PATH = 1000;

  private SafePath() {}

  /**
   * Why the path is refused, as a clause; empty if it names a file below the project's root. What a
   * run may change is another question: the run's edit policy answers it.
   */
  public static Optional<String> refusal(String path) {
    if (path.isBlank()) {
      return Optional.of("it is empty");
    }
    if (path.getBytes(StandardCharsets.UTF_8).length > LONGEST_PATH) {
      return Optional.of("it is too long");
    }
    if (path.codePoints().anyMatch(SafePath::invisible)) {
      return Optional.of("it has control characters");
    }
    if (path.indexOf('\\') >= 0) {
      return Optional.of("it has backslashes");
    }
    if (path.indexOf(':') >= 0) {
      return Optional.of("it has a colon, as drives and streams have");
    }
    if (path.startsWith("/") || path.startsWith("~")) {
      return Optional.of("it is absolute");
    }
    for (String name : path.split("/", -1)) {
      Optional<String> refusal = nameRefusal(name);
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> nameRefusal(String name) {
    // Some file systems ignore case and trailing dots and spaces, and give short names.
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("[. ]+$", "");
    if (plain.equals(".git") || plain.matches("git~\\d+")) {
      return Optional.of("it is inside .git");
    }
    if (name.equals("..") || name.equals(".")) {
      return Optional.of("it climbs with dots");
    }
    if (plain.isEmpty()) {
      return Optional.of("it has an empty name in it");
    }
    return name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME
        ? Optional.of("it has an over-long name in it")
        : Optional.empty();
  }

  private static boolean invisible(int character) {
    int type = Character.getType(character);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE
        || type == Character.UNASSIGNED;
  }

  /**
   * Why a file is refused because a symbolic link is on its way, as a clause; empty if there is
   * none below the root.
   *
   * @param file relative to the root
   */
  public static Optional<String> linkRefusal(Path root, Path file) {
    Path step = root;
    for (Path name : file) {
      step = step.resolve(name);
      if (Files.isSymbolicLink(step)) {
        return Optional.of("it goes through the symbolic link " + root.relativize(step));
      }
    }
    return Optional.empty();
  }
}
