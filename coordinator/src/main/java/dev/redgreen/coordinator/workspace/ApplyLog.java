package dev.redgreen.coordinator.workspace;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redgreen.coordinator.workspace.FinalPatch.Change;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is about to be done to a user's tree, on the disk before anything is done: all contents
 * before and after, and the names of everything that is made on the way. The log counts from the
 * moment its intent is published; it is done when it says so.
 */
final class ApplyLog {
  private static final String INTENT = "intent.json";
  private static final String DONE = "done";
  private static final String CONFLICT = "conflict";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path directory;
  private final Intent intent;

  private ApplyLog(Path directory, Intent intent) {
    this.directory = directory;
    this.intent = intent;
  }

  /**
   * The plan.
   *
   * @param root the user's directory, absolute
   * @param undoes id of the log that this one takes back; empty if it is not an undo
   * @param entries one per file
   * @param made directories that do not exist yet, relative, upper ones first
   * @param unmade directories to remove in the end if they are empty, relative, upper ones first
   */
  record Intent(
      String root, String undoes, List<Entry> entries, List<String> made, List<String> unmade) {
    Path place(String relative) {
      return Path.of(root).resolve(relative);
    }
  }

  /**
   * One file.
   *
   * @param file relative to the root
   * @param before SHA-256 of its content; empty if it does not exist
   * @param after SHA-256 of what it shall be; empty if it shall be deleted
   * @param rights its permissions as {@code rw-r--r--}; empty if nobody knows any
   * @param draft name beside the file under which the new content is prepared
   */
  record Entry(String file, String before, String after, String rights, String draft) {}

  /**
   * Writes the log; when this returns, it is on the disk.
   *
   * @param undone the log that this one takes back
   * @param step is run before each change of the disk
   */
  static ApplyLog write(Path directory, FinalPatch patch, Optional<ApplyLog> undone, Runnable step)
      throws IOException {
    Disk.makePrivate(directory);
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < patch.changes().size(); i++) {
      Change change = patch.changes().get(i);
      step.run();
      String draft = ".tdd-" + directory.getFileName() + "-" + i;
      entries.add(
          new Entry(
              Steps.slashed(change.file()),
              store(directory.resolve(i + ".before"), change.before()),
              store(directory.resolve(i + ".after"), change.after()),
              rights(patch.root().resolve(change.file()), undone, i),
              draft));
    }
    Intent intent =
        new Intent(
            patch.root().toString(),
            undone.map(ApplyLog::id).orElse(""),
            entries,
            missingDirectories(patch),
            undone.map(log -> log.intent.made()).orElse(List.of()));
    step.run();
    Disk.publish(directory.resolve(INTENT), JSON.writeValueAsBytes(intent));
    Disk.sync(Disk.parent(directory));
    return new ApplyLog(directory, intent);
  }

  private static String store(Path file, Optional<Content> content) throws IOException {
    if (content.isEmpty()) {
      return "";
    }
    Disk.create(file, content.get().bytes());
    return content.get().sha256();
  }

  private static String rights(Path file, Optional<ApplyLog> undone, int entry) throws IOException {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
        ? PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
        : undone.map(log -> log.intent.entries().get(entry).rights()).orElse("");
  }

  private static List<String> missingDirectories(FinalPatch patch) {
    List<String> missing = new ArrayList<>();
    for (Change change : patch.changes()) {
      int end = missing.size();
      Path parent = change.after().isEmpty() ? null : change.file().getParent();
      for (Path here = parent; here != null; here = here.getParent()) {
        String name = Steps.slashed(here);
        if (missing.contains(name)
            || Files.exists(patch.root().resolve(here), LinkOption.NOFOLLOW_LINKS)) {
          break;
        }
        missing.add(end, name);
      }
    }
    return missing;
  }

  /** Whether a project has a log that did not end; looked at without any lock. */
  static boolean anyOpen(Path project) throws IOException {
    return Disk.children(project).stream().anyMatch(directory -> !ended(directory));
  }

  /** The logs that were begun and neither done nor taken back; the project must be locked. */
  static List<ApplyLog> open(Path project) throws IOException {
    return in(project, directory -> !ended(directory));
  }

  /** The logs in the order they were written; the project must be locked. */
  static List<ApplyLog> in(Path project) throws IOException {
    return in(project, directory -> true);
  }

  /** Reads logs, and removes what was never published: its process is gone. */
  private static List<ApplyLog> in(Path project, Predicate<Path> wanted) throws IOException {
    List<Path> directories = new ArrayList<>(Disk.children(project));
    directories.removeIf(wanted.negate());
    List<ApplyLog> logs = new ArrayList<>();
    for (Path directory : directories) {
      Path intent = directory.resolve(INTENT);
      if (Files.exists(intent)) {
        logs.add(new ApplyLog(directory, JSON.readValue(intent.toFile(), Intent.class)));
      } else {
        Disk.delete(directory);
      }
    }
    return logs;
  }

  String id() {
    return String.valueOf(directory.getFileName());
  }

  Intent intent() {
    return intent;
  }

  /** The content of an entry before; empty if the file does not exist then. */
  Optional<byte[]> before(int entry) throws IOException {
    return content(entry + ".before", intent.entries().get(entry).before());
  }

  /** The content of an entry after; empty if the file is deleted. */
  Optional<byte[]> after(int entry) throws IOException {
    return content(entry + ".after", intent.entries().get(entry).after());
  }

  private Optional<byte[]> content(String name, String hash) throws IOException {
    if (hash.isEmpty()) {
      return Optional.empty();
    }
    byte[] bytes = Files.readAllBytes(directory.resolve(name));
    if (!Content.of(bytes).sha256().equals(hash)) {
      throw new IOException(directory.resolve(name) + " is damaged");
    }
    return Optional.of(bytes);
  }

  /** Where the content that was wanted for an entry is kept. */
  Path afterFile(int entry) {
    return directory.resolve(entry + ".after");
  }

  /** The patch that this log describes. */
  FinalPatch patch() throws IOException {
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < intent.entries().size(); i++) {
      changes.add(
          new Change(
              Path.of(intent.entries().get(i).file()),
              before(i).map(Content::of),
              after(i).map(Content::of)));
    }
    return new FinalPatch(Path.of(intent.root()), changes);
  }

  boolean done() {
    return Files.exists(directory.resolve(DONE));
  }

  boolean open() {
    return !ended(directory);
  }

  private static boolean ended(Path directory) {
    return Files.exists(directory.resolve(DONE)) || Files.exists(directory.resolve(CONFLICT));
  }

  void markDone() throws IOException {
    Disk.publish(directory.resolve(DONE), new byte[0]);
  }

  /** Keeps the contents for the user, who has changed a file meanwhile. */
  void markConflict() throws IOException {
    Disk.publish(directory.resolve(CONFLICT), new byte[0]);
  }

  void remove() throws IOException {
    // the intent goes first: a log without it counts for nothing
    Files.deleteIfExists(directory.resolve(INTENT));
    Disk.delete(directory);
  }
}
