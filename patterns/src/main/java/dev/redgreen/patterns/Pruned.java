package dev.redgreen.patterns;

import java.util.List;

/**
 * What retention takes out, or would.
 *
 * @param going what goes, the least useful first
 * @param kept patterns that stay
 * @param bytesBefore size of the store's file before
 * @param bytesAfter its size now; an estimate where nothing was taken out
 */
public record Pruned(List<Going> going, int kept, long bytesBefore, long bytesAfter) {
  public Pruned {
    going = List.copyOf(going);
  }

  /**
   * A pattern, or a file of indexed ones, that goes.
   *
   * @param name what a reader knows it by
   * @param ids its patterns
   * @param score expected success
   * @param idleDays days since it was used or stored
   * @param bytes what it takes, with vectors and words, as an estimate
   * @param why which limit it goes for: {@code age} or {@code size}
   */
  public record Going(
      String name, List<String> ids, double score, long idleDays, long bytes, String why) {
    public Going {
      ids = List.copyOf(ids);
    }
  }
}
