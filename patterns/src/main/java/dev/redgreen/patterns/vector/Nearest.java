package dev.redgreen.patterns.vector;

import java.util.Arrays;
import java.util.List;

/** Keeps the k nearest of what it is offered, without an object for each. */
public final class Nearest {
  private final long[] ids;
  private final float[] similarities;
  private int size;

  public Nearest(int k) {
    ids = new long[Math.max(0, k)];
    similarities = new float[ids.length];
  }

  /** Takes it if it is among the k nearest so far; of equal ones the lesser ids are nearer. */
  public void offer(long id, float similarity) {
    if (Float.isNaN(similarity)) {
      return; // it compares as neither nearer nor farther, and would never leave again
    }
    if (size < ids.length) {
      sift(size++, id, similarity);
    } else if (size > 0 && isFarther(ids[0], similarities[0], id, similarity)) {
      sink(id, similarity);
    }
  }

  boolean isFull() {
    return size == ids.length;
  }

  /** Nearest first. */
  public List<Near> sorted() {
    Near[] all = new Near[size];
    for (int i = 0; i < size; i++) {
      all[i] = new Near(ids[i], similarities[i]);
    }
    Arrays.sort(all, Near.NEAREST_FIRST);
    return List.of(all);
  }

  private void sift(int from, long id, float similarity) {
    int at = from;
    while (at > 0) {
      int parent = (at - 1) >>> 1;
      if (!isFarther(id, similarity, ids[parent], similarities[parent])) {
        break;
      }
      move(parent, at);
      at = parent;
    }
    set(at, id, similarity);
  }

  private void sink(long id, float similarity) {
    int at = 0;
    for (int child = 1; child < size; child = 2 * at + 1) {
      int other = child + 1;
      if (other < size
          && isFarther(ids[other], similarities[other], ids[child], similarities[child])) {
        child = other;
      }
      if (!isFarther(ids[child], similarities[child], id, similarity)) {
        break;
      }
      move(child, at);
      at = child;
    }
    set(at, id, similarity);
  }

  private void move(int from, int to) {
    set(to, ids[from], similarities[from]);
  }

  private void set(int at, long id, float similarity) {
    ids[at] = id;
    similarities[at] = similarity;
  }

  private static boolean isFarther(long id, float similarity, long than, float thanSimilarity) {
    return similarity < thanSimilarity || (similarity == thanSimilarity && id > than);
  }
}
