package dev.redgreen.coordinator.capture;

import dev.redgreen.coordinator.build.ProjectLayout;
import dev.redgreen.coordinator.build.ProjectProblem;
import dev.redgreen.coordinator.capture.CaptureReport.Captured;
import dev.redgreen.coordinator.hook.Spool;
import dev.redgreen.coordinator.journal.Run;
import dev.redgreen.coordinator.journal.Runs;
import dev.redgreen.coordinator.workspace.Commits;
import dev.redgreen.coordinator.workspace.Commits.ChangedFile;
import dev.redgreen.coordinator.workspace.Commits.Commit;
import dev.redgreen.coordinator.workspace.Home;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.PatternStore;
import dev.redgreen.patterns.index.ChangedCode;
import dev.redgreen.patterns.index.IndexRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads commits: the methods and types that they changed become captured patterns of the project
 * that their files lie in, and code that a run generated gets its outcome.
 */
public final class Capture {
  /** Commits that change more Java files are imports or moves, not something that was written. */
  static final int MOST_FILES = 200;

  private final Commits commits;
  private final Home home;
  private final Supplier<PatternStore> store;
  private final Clock clock;
  private final long deadline;
  private final Map<Path, Optional<ProjectLayout>> layouts = new HashMap<>();
  private final ChangedCode code = new ChangedCode();
  private @Nullable List<Generated> generated;

  /**
   * Reads commits of a repository.
   *
   * @param store opened when something is there to be stored
   * @param time after which nothing new is begun
   */
  public Capture(
      Commits commits, Home home, Supplier<PatternStore> store, Clock clock, Duration time) {
    this.commits = commits;
    this.home = home;
    this.store = store;
    this.clock = clock;
    this.deadline = System.nanoTime() + time.toNanos();
  }

  private boolean late() {
    return System.nanoTime() > deadline;
  }

  /**
   * Reads what the hooks wrote down, and takes it out of the spool.
   *
   * @param most entries that are looked at
   */
  public CaptureReport drain(Spool spool, int most) throws IOException {
    if (spool.entries().isEmpty()) {
      return CaptureReport.NOTHING;
    }
    return spool
        .alone(() -> emptied(spool, most))
        .orElse(
            new CaptureReport(
                List.of(), List.of(), 0, List.of("another tdd process captures at this moment")));
  }

  private CaptureReport emptied(Spool spool, int most) throws IOException {
    Waiting waiting = Waiting.of(commits, first(spool.entries(), most), clock.instant());
    List<Captured> captured = new ArrayList<>();
    List<Fate> fates = new ArrayList<>();
    for (Waiting.Work work : waiting.work()) {
      if (late()) {
        break;
      }
      for (Commit commit : work.commits()) {
        read(commit, captured, fates);
      }
      for (Path file : work.files()) {
        Files.deleteIfExists(file);
      }
    }
    return new CaptureReport(captured, fates, spool.entries().size(), waiting.notes());
  }

  private static List<Spool.Entry> first(List<Spool.Entry> entries, int most) {
    return entries.subList(0, Math.min(most, entries.size()));
  }

  /** Reads these commits. */
  public CaptureReport of(List<Commit> these) throws IOException {
    List<Captured> captured = new ArrayList<>();
    List<Fate> fates = new ArrayList<>();
    for (Commit commit : these) {
      read(commit, captured, fates);
    }
    return new CaptureReport(captured, fates, 0, List.of());
  }

  private void read(Commit commit, List<Captured> captured, List<Fate> fates) throws IOException {
    List<ChangedFile> changed = commits.changed(commit, path -> true);
    List<ChangedFile> java =
        changed.stream().filter(file -> file.path().endsWith(".java")).toList();
    captured.add(java.size() > MOST_FILES ? summary(commit, java) : stored(commit, java));
    List<Generated> runs = generated();
    if (!runs.isEmpty()) {
      Set<String> paths = changed.stream().map(ChangedFile::path).collect(Collectors.toSet());
      fates.addAll(new Fates(commits, store.get(), runs, this::project).record(commit, paths));
    }
  }

  private static Captured summary(Commit commit, List<ChangedFile> files) {
    long made = files.stream().filter(file -> file.before().isEmpty()).count();
    long gone = files.stream().filter(file -> file.after().isEmpty()).count();
    long rest = files.size() - made - gone;
    String note =
        "too large to be read method by method: "
            + (made
                + " files new, "
                + rest
                + " changed, "
                + gone
                + " gone; `tdd index .` reads all");
    return new Captured(commit.id(), files.size(), 0, 0, note);
  }

  private Captured stored(Commit commit, List<ChangedFile> files) throws IOException {
    List<Pattern> found = new ArrayList<>();
    int read = 0;
    for (ChangedFile file : files) {
      if (late()) {
        break;
      }
      found.addAll(patterns(commit, file));
      read++;
    }
    if (!found.isEmpty()) {
      store.get().add(found);
    }
    String note =
        read == files.size() ? "" : (files.size() - read) + " files left out: the time was up";
    return new Captured(
        commit.id(), files.size(), count(found, Kind.METHOD), count(found, Kind.TYPE), note);
  }

  private static int count(List<Pattern> patterns, String kind) {
    return (int) patterns.stream().filter(pattern -> pattern.kind().equals(kind)).count();
  }

  /** The patterns that a file brought, in the space of the project that it lies in. */
  private List<Pattern> patterns(Commit commit, ChangedFile file) throws IOException {
    Path path = commits.root().resolve(file.path());
    Optional<ProjectLayout> layout = layout(path.resolveSibling(""));
    if (file.after().isEmpty() || layout.isEmpty()) {
      return List.of();
    }
    Path below = layout.get().root().relativize(path);
    Optional<byte[]> after = commits.content(file.after().get());
    if (after.isEmpty() || !ChangedCode.isReusable(below.toString())) {
      return List.of();
    }
    Optional<byte[]> before =
        file.before().isEmpty() ? Optional.empty() : commits.content(file.before().get());
    IndexRequest place =
        IndexRequest.ownProject(layout.get().root(), layout.get().name(), commit.id());
    return code.of(place, below.toString(), before, after.get());
  }

  private Optional<String> project(Path directory) {
    return layout(directory).map(ProjectLayout::name);
  }

  /** The project of a directory, which may be gone: then of the nearest one above. */
  private Optional<ProjectLayout> layout(Path directory) {
    for (Path at = directory; at != null; at = at.getParent()) {
      if (Files.isDirectory(at)) {
        return layouts.computeIfAbsent(at, Capture::find);
      }
    }
    return Optional.empty();
  }

  private static Optional<ProjectLayout> find(Path directory) {
    try {
      return Optional.of(ProjectLayout.findUnsound(directory));
    } catch (ProjectProblem e) {
      return Optional.empty();
    }
  }

  /** The runs that put something into this tree; their journals are read once. */
  private List<Generated> generated() throws IOException {
    List<Generated> known = generated;
    if (known == null) {
      known = new ArrayList<>();
      for (Run run : Runs.below(home, commits.root())) {
        Generated.of(run)
            .filter(each -> each.root().startsWith(commits.root()))
            .ifPresent(known::add);
      }
      generated = known;
    }
    return known;
  }
}
