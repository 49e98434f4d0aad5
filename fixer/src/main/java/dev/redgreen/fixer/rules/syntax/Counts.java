package dev.redgreen.fixer.rules.syntax;

/** Counts by 64-bit key, in one open-addressed table. Key 0 is not used. */
final class Counts {
  private long[] keys = new long[1 << 12];
  private int[] values = new int[1 << 12];
  private int size;

  /** How often a key was counted. */
  int get(long key) {
    return values[slot(key)];
  }

  /** Counts a key. */
  void add(long key, int amount) {
    int slot = slot(key);
    if (keys[slot] == 0) {
      keys[slot] = key;
      size++;
    }
    values[slot] += amount;
    if (size * 2 > keys.length) {
      grow();
    }
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) (key ^ (key >>> 32)) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }
}
