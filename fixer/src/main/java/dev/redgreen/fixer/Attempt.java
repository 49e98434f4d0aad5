package dev.redgreen.fixer;

import java.time.Instant;
import java.util.List;

/**
 * The state of a run that a proposer answers to.
 *
 * @param task what is to be achieved
 * @param round 1-based number of this round
 * @param fresh whether nothing of earlier rounds is in the tree: the start, or a fresh start
 * @param failures what the last verification reported, root causes first
 * @param tree the sources as they are now, with everything accepted so far
 * @param tried what was proposed before in this run, oldest first, and what came of it
 * @param bench compiles and runs candidates without touching the disk
 * @param policy what a patch may touch
 * @param deadline when proposing must end
 */
public record Attempt(
    Task task,
    int round,
    boolean fresh,
    List<Failure> failures,
    SourceTree tree,
    List<Tried> tried,
    TestBench bench,
    EditPolicy policy,
    Instant deadline) {

  public Attempt {
    failures = List.copyOf(failures);
    tried = List.copyOf(tried);
  }

  /** A fix of an earlier round and the failures that it led to; none if it was refused. */
  public record Tried(Fix fix, List<Failure> failures, String verdict) {
    public Tried {
      failures = List.copyOf(failures);
    }
  }
}
