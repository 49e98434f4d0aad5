package dev.redgreen.patterns.index;

/** Hears how far indexing is; called on the indexing thread, after every batch. */
@FunctionalInterface
public interface IndexProgress {
  /** Hears nothing. */
  IndexProgress SILENT = (done, total, perSecond) -> {};

  /**
   * So many files are stored.
   *
   * @param perSecond files in a second, since the begin
   */
  void advanced(int done, int total, double perSecond);
}
