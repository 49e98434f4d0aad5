package dev.redgreen.coordinator.capture;

import dev.redgreen.coordinator.hook.Spool;
import dev.redgreen.coordinator.hook.Spool.Entry;
import dev.redgreen.coordinator.workspace.Commits;
import dev.redgreen.coordinator.workspace.Commits.Commit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What entries of the spool come to: commits that branches still lead to. A commit that was
 * amended, rebased away or taken back teaches nothing; one that was begun and never made neither.
 *
 * @param work what is to be read, oldest first
 * @param notes what the user should know
 */
record Waiting(List<Work> work, List<String> notes) {
  /** Commits that one rewrite may have made. */
  private static final int REWRITTEN = 50;

  /** How far back a commit is looked for that only its beginning was noted of. */
  private static final int LOOKED_BACK = 20;

  /** How long a commit that was begun may take: a person writes its message. */
  private static final Duration BEGUN = Duration.ofDays(1);

  /**
   * Commits, and the entries that are done with when they are read.
   *
   * @param files may be empty of commits: the entry says nothing
   */
  record Work(List<Commit> commits, List<Path> files) {}

  static Waiting of(Commits commits, List<Entry> entries, Instant now) throws IOException {
    Set<String> ids =
        entries.stream()
            .filter(entry -> entry.kind() == Spool.Kind.COMMIT)
            .map(Entry::id)
            .collect(Collectors.toSet());
    Set<String> alive = commits.alive(ids);
    List<Work> work = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    int dropped = 0;
    for (Entry entry : entries) {
      Optional<List<Commit>> found = commits(commits, entry, alive, now);
      if (found.isEmpty()) {
        continue; // not made yet
      }
      dropped += entry.kind() == Spool.Kind.COMMIT && found.get().isEmpty() ? 1 : 0;
      List<Commit> fresh = found.get().stream().filter(commit -> seen.add(commit.id())).toList();
      work.add(new Work(fresh, List.of(entry.file())));
    }
    return new Waiting(
        work,
        dropped == 0
            ? List.of()
            : List.of(dropped + " commits were amended, rebased or taken back: not captured"));
  }

  /** The commits of an entry; empty if it is too early to say. */
  private static Optional<List<Commit>> commits(
      Commits commits, Entry entry, Set<String> alive, Instant now) throws IOException {
    return switch (entry.kind()) {
      case COMMIT ->
          Optional.of(
              alive.contains(entry.id())
                  ? commits.commit(entry.id()).stream().toList()
                  : List.of());
      case REWRITE -> Optional.of(commits.rewritten(entry.id(), REWRITTEN));
      case STAGED -> begun(commits, entry, now);
    };
  }

  /**
   * A commit that was begun, where no hook told of its end, such as in the pre-commit framework.
   */
  private static Optional<List<Commit>> begun(Commits commits, Entry entry, Instant now)
      throws IOException {
    Map<String, String> staged = staged(Files.readAllBytes(entry.file()));
    Optional<Commit> made =
        staged.isEmpty() ? Optional.empty() : commits.thatBrought(staged, LOOKED_BACK);
    if (made.isPresent()) {
      return Optional.of(List.of(made.get()));
    }
    boolean over = staged.isEmpty() || entry.at().isBefore(now.minus(BEGUN));
    return over ? Optional.of(List.of()) : Optional.empty();
  }

  /** Ids of staged contents by path, from what {@code git diff --raw -z} prints. */
  static Map<String, String> staged(byte[] raw) {
    Map<String, String> staged = new LinkedHashMap<>();
    String[] fields = new String(raw, StandardCharsets.UTF_8).split("\0");
    for (int i = 0; i + 1 < fields.length; i += 2) {
      String[] words = fields[i].split(" ");
      if (words.length == 5 && !words[4].startsWith("D")) {
        staged.put(fields[i + 1], words[3]);
      }
    }
    return staged;
  }
}
