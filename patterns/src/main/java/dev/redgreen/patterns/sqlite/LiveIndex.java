package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.vector.CodeScan;
import dev.redgreen.patterns.vector.DamagedIndexException;
import dev.redgreen.patterns.vector.ExactScan;
import dev.redgreen.patterns.vector.IndexStamp;
import dev.redgreen.patterns.vector.VectorFile;
import dev.redgreen.patterns.vector.VectorIndex;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The vector index as it is in use. Few vectors are compared one by one; more of them by their
 * codes, which come from the index file. It follows the store by the sequence numbers of what was
 * added and what is gone.
 */
final class LiveIndex {
  /** Up to here comparing all takes as long as looking at their codes and comparing the best. */
  static final int FEW = 1_000;

  private final IndexFile file;
  private final String model;
  private @Nullable VectorIndex index;
  private @Nullable IndexStamp stamp;
  private String trouble = "";

  LiveIndex(IndexFile file, String model) {
    this.file = file;
    this.model = model;
  }

  /** The index of what a transaction sees; null while there is none, see {@link #trouble()}. */
  @Nullable VectorIndex at(Connection connection, int dimension) throws SQLException {
    IndexStamp now = file.now(connection, dimension);
    Embeddings embeddings = new Embeddings(connection, model);
    if (stamp == null || !stamp.equals(now)) {
      if (index == null || now.dimension() != index.dimension()) {
        load(embeddings, now);
      }
      if (index != null) {
        try {
          catchUp(embeddings, index, now);
        } catch (DamagedIndexException e) {
          forget(e.reason());
        }
      }
    }
    return index;
  }

  /** Why there is no index. */
  String trouble() {
    return trouble;
  }

  /** Whether a file should be made: there is none that fits, or it is far behind. */
  boolean wantsFile() {
    return index == null ? !trouble.isEmpty() : added(index) > Math.max(FEW, index.size() / 10);
  }

  private static int added(VectorIndex index) {
    return index instanceof CodeScan scan ? scan.added() : index.size();
  }

  /** Loads it from the file when it is wanted the next time. */
  void forget(String reason) {
    index = null;
    stamp = null;
    trouble = reason;
  }

  private void load(Embeddings embeddings, IndexStamp now) throws SQLException {
    trouble = "";
    stamp = null;
    if (!embeddings.areMoreThan(FEW)) {
      index = new ExactScan(now.dimension());
      stamp = new IndexStamp(now.storeId(), now.model(), now.dimension(), 0, now.removed());
      return;
    }
    VectorFile.Opened opened = file.open(now);
    if (opened instanceof VectorFile.Usable usable) {
      index = usable.index();
      stamp = usable.stamp();
    } else if (opened instanceof VectorFile.Unusable unusable) {
      index = null;
      trouble = unusable.reason();
    }
  }

  /** Removals first: what was removed and made again is among the new ones. */
  private void catchUp(Embeddings embeddings, VectorIndex current, IndexStamp now)
      throws SQLException {
    IndexStamp behind = Objects.requireNonNull(stamp);
    for (long pattern : embeddings.goneAfter(behind.removed())) {
      current.remove(pattern);
    }
    embeddings.after(behind.added(), now.dimension(), current::put);
    stamp = now;
  }
}
