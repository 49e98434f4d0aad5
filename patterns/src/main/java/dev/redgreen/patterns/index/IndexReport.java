package dev.redgreen.patterns.index;

import java.util.List;

/**
 * What indexing did.
 *
 * @param files source files or packages that were looked at
 * @param unchanged of these, those that were stored already
 * @param forgotten files that were stored and are gone
 * @param patterns patterns found in what was new or changed
 * @param skipped what was left out, and why
 * @param licence licence that holds where a file names none
 */
public record IndexReport(
    int files, int unchanged, int forgotten, int patterns, List<Skipped> skipped, String licence) {

  /** A file that was left out. */
  public record Skipped(String path, String reason) {}

  public IndexReport {
    skipped = List.copyOf(skipped);
  }
}
