package dev.redgreen.coordinator.capture;

import java.util.List;

/**
 * What was captured.
 *
 * @param commits the commits that were read, in the order in which they were made
 * @param outcomes what became of generated code
 * @param waiting entries of the spool that are left for the next time
 * @param notes what the user should know, one sentence each
 */
public record CaptureReport(
    List<Captured> commits, List<Fate> outcomes, int waiting, List<String> notes) {
  public CaptureReport {
    commits = List.copyOf(commits);
    outcomes = List.copyOf(outcomes);
    notes = List.copyOf(notes);
  }

  /** Nothing was there to capture. */
  public static final CaptureReport NOTHING = new CaptureReport(List.of(), List.of(), 0, List.of());

  /**
   * A commit that was read.
   *
   * @param commit its id
   * @param files Java files that it changed
   * @param methods new or changed methods that are stored
   * @param types new or changed types that are stored
   * @param note why there is less than the user may expect; empty if there is not
   */
  public record Captured(String commit, int files, int methods, int types, String note) {}

  /** Methods and types of all commits. */
  public int patterns() {
    return commits.stream().mapToInt(each -> each.methods() + each.types()).sum();
  }
}
