package dev.redgreen.coordinator.hook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The file of one hook. A shell script that git runs gains our lines behind its first one, so that
 * its name, arguments and input stay what they were; whatever else is there is moved aside and
 * called. Both are taken back to the byte. Bytes are read as ISO 8859-1, which loses none.
 */
final class HookFile {
  private static final Pattern SHELL =
      Pattern.compile("#! *(/usr)?/bin/(env )?(sh|dash|bash|ash|ksh)( [^\n\r]*)?");

  private final Stage stage;
  private final Path file;
  private final Path chained;

  HookFile(Stage stage, Path directory) {
    this.stage = stage;
    this.file = directory.resolve(stage.file());
    this.chained = directory.resolve(stage.file() + HookScript.CHAINED);
  }

  /** What there is. */
  enum State {
    /** Git calls ours, and nothing else. */
    INSTALLED,
    /** Git calls ours, and what was there before. */
    CHAINED,
    /** Ours is not there. */
    MISSING
  }

  /** Looks at the file. */
  State state() throws IOException {
    String text = text().orElse("");
    if (!text.contains(HookScript.BEGIN) || !Files.isExecutable(file)) {
      return State.MISSING;
    }
    boolean alone = text.equals(HookScript.alone(stage));
    return alone ? State.INSTALLED : State.CHAINED;
  }

  /** Makes git call ours; one that is there already is brought up to date. */
  void install() throws IOException {
    Optional<String> before = text();
    if (before.isPresent() && before.get().contains(HookScript.BEGIN)) {
      uninstall();
      before = text();
    }
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      write(HookScript.alone(stage), PosixFilePermissions.fromString("rwxr-xr-x"));
    } else if (before.isPresent() && takesLines(before.get())) {
      int head = before.get().indexOf('\n') + 1;
      String text = before.get();
      write(
          text.substring(0, head) + HookScript.block(stage) + text.substring(head), permissions());
    } else {
      setAside();
    }
  }

  private boolean takesLines(String text) {
    int end = text.indexOf('\n');
    return end > 0
        && end + 1 < text.length()
        && Files.isExecutable(file)
        && !Files.isSymbolicLink(file)
        && SHELL.matcher(text.substring(0, end)).matches();
  }

  private void setAside() throws IOException {
    if (Files.exists(chained, LinkOption.NOFOLLOW_LINKS)) {
      throw new HookTrouble(
          chained + " is in the way: an earlier hook lies there; move it and try again");
    }
    Files.move(file, chained, StandardCopyOption.ATOMIC_MOVE);
    write(HookScript.calling(stage), PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** Makes the file what it was before; whether ours was there. */
  boolean uninstall() throws IOException {
    String text = text().orElse("");
    int begin = text.indexOf(HookScript.BEGIN);
    if (begin < 0) {
      return false;
    }
    int end = text.indexOf(HookScript.END, begin);
    if (end < 0) {
      throw new HookTrouble(file + " was edited: the line that ends our part is gone; take it out");
    }
    String rest = text.substring(0, begin) + text.substring(end + HookScript.END.length());
    if (rest.equals(HookScript.SHEBANG)) {
      Files.delete(file);
    } else if (rest.endsWith(HookScript.CALL) && rest.startsWith(HookScript.SHEBANG)) {
      putBack();
    } else {
      write(rest, permissions());
    }
    return true;
  }

  private void putBack() throws IOException {
    if (Files.exists(chained, LinkOption.NOFOLLOW_LINKS)) {
      Files.move(
          chained, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } else {
      Files.delete(file);
    }
  }

  private Optional<String> text() throws IOException {
    return Files.isRegularFile(file)
        ? Optional.of(Files.readString(file, ISO_8859_1))
        : Optional.empty();
  }

  private Set<PosixFilePermission> permissions() throws IOException {
    return Files.getPosixFilePermissions(file);
  }

  private void write(String text, Set<PosixFilePermission> permissions) throws IOException {
    Path draft = file.resolveSibling("." + stage.file() + ".tdd-new");
    Files.writeString(draft, text, ISO_8859_1);
    Files.setPosixFilePermissions(draft, permissions);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
