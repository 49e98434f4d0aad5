package dev.redgreen.coordinator;

import dev.redgreen.coordinator.capture.Capture;
import dev.redgreen.coordinator.capture.CaptureReport;
import dev.redgreen.coordinator.hook.Spool;
import dev.redgreen.coordinator.workspace.Commits;
import dev.redgreen.coordinator.workspace.Commits.Commit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The use case of {@code tdd capture}: what commits teach goes into the store. */
public final class CommitCapture {
  private static final Duration PATIENT = Duration.ofMinutes(2);
  private static final Duration QUICK = Duration.ofMillis(500);
  private static final int ALL = Integer.MAX_VALUE;
  private static final int FEW = 20;

  private final Wiring wiring;

  public CommitCapture(Wiring wiring) {
    this.wiring = wiring;
  }

  /** Reads all that the hooks of this repository noted. */
  public CaptureReport spooled() {
    return drain(ALL, PATIENT);
  }

  /**
   * Reads some of what the hooks noted, for half a second at most: what any command does on its
   * way. Where nothing was noted this costs a look into one directory.
   */
  public CaptureReport spooledQuickly() {
    return drain(FEW, QUICK);
  }

  private CaptureReport drain(int most, Duration time) {
    Optional<Path> shared = Commits.sharedDirectory(wiring.project());
    try {
      if (shared.isEmpty() || Spool.of(shared.get()).entries().isEmpty()) {
        return CaptureReport.NOTHING;
      }
      try (Commits commits = commits()) {
        return capture(commits, time).drain(Spool.of(shared.get()), most);
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * Reads these commits, whether or not a hook noted them.
   *
   * @param revisions names or ids of commits
   * @throws WrongUsage if one of them is none
   */
  public CaptureReport of(List<String> revisions) {
    try (Commits commits = commits()) {
      List<Commit> found = new ArrayList<>();
      for (String revision : revisions) {
        found.add(
            commits
                .named(revision)
                .orElseThrow(() -> new WrongUsage("no commit is called " + revision)));
      }
      return capture(commits, PATIENT).of(found);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private Capture capture(Commits commits, Duration time) {
    return new Capture(commits, wiring.home(), wiring::store, wiring.clock(), time);
  }

  private Commits commits() {
    return Commits.around(wiring.project())
        .orElseThrow(
            () ->
                new WrongUsage(
                    wiring.project() + " lies in no git repository: nothing to capture"));
  }

  private static UncheckedIOException unreadable(IOException e) {
    return new UncheckedIOException("the commits cannot be read: " + e.getMessage(), e);
  }
}
