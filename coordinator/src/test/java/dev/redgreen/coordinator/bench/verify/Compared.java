package dev.redgreen.coordinator.bench.verify;

import java.util.Set;
import java.util.TreeSet;

/**
 * A mutant and what both lanes say of it.
 *
 * @param program where it comes from
 * @param name what was changed
 */
record Compared(String program, String kind, String key, String name, Word lane, Word maven) {

  static Compared of(Mutant mutant, Word lane, Word maven) {
    return new Compared(
        mutant.subject().title(),
        mutant.kind().toString(),
        mutant.key(),
        mutant.file().getFileName() + ":" + mutant.name(),
        lane,
        maven);
  }

  /** Whether the lane gave a verdict at all. */
  boolean judged() {
    return lane.state() != Word.State.NONE;
  }

  boolean falseGreen() {
    return lane.green() && !maven.green();
  }

  boolean falseRed() {
    return judged() && !lane.green() && maven.green();
  }

  /** Whether both ran the tests to their end, so that their ids can be compared. */
  boolean comparable() {
    return complete(lane) && complete(maven);
  }

  private static boolean complete(Word word) {
    return word.state() == Word.State.GREEN || word.state() == Word.State.RED;
  }

  /** Whether the sets of passed, failed and skipped tests differ. */
  boolean idsDiffer() {
    return comparable()
        && !(lane.passed().equals(maven.passed())
            && lane.failed().equals(maven.failed())
            && lane.skipped().equals(maven.skipped()));
  }

  /** Whether anything is to be explained. */
  boolean differs() {
    return falseGreen() || falseRed() || idsDiffer();
  }

  /** What differs, as one line. */
  String difference() {
    return program
        + ", "
        + kind
        + ", "
        + name
        + ": lane "
        + said(lane)
        + ", Maven "
        + said(maven)
        + (idsDiffer() ? ids() : "");
  }

  private static String said(Word word) {
    return word.state() + (word.why().isEmpty() ? "" : " (" + word.why() + ")");
  }

  private String ids() {
    return only("passed", lane.passed(), maven.passed())
        + only("failed", lane.failed(), maven.failed())
        + only("skipped", lane.skipped(), maven.skipped());
  }

  private static String only(String what, Set<String> lane, Set<String> maven) {
    Set<String> here = new TreeSet<>(lane);
    here.removeAll(maven);
    Set<String> there = new TreeSet<>(maven);
    there.removeAll(lane);
    return (here.isEmpty() ? "" : "; only in the lane " + what + " " + here)
        + (there.isEmpty() ? "" : "; only in Maven " + what + " " + there);
  }
}
