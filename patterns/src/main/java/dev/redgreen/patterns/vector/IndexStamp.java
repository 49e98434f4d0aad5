package dev.redgreen.patterns.vector;

/**
 * What an index was derived from.
 *
 * @param storeId identity of the store
 * @param model the one model whose vectors it holds
 * @param dimension components of each vector
 * @param added sequence number of the last vector that it holds
 * @param removed sequence number of the last removal that it knows of
 */
public record IndexStamp(String storeId, String model, int dimension, long added, long removed) {

  /** Empty where an index with this stamp can be brought up to {@code now}, else why not. */
  String differenceFrom(IndexStamp now) {
    if (!storeId.equals(now.storeId)) {
      return "it belongs to another store";
    }
    if (!model.equals(now.model) || dimension != now.dimension) {
      return "it holds vectors of another model";
    }
    return added > now.added || removed > now.removed ? "it is newer than the store" : "";
  }
}
