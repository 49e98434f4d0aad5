package dev.redgreen.fixer.search.locate;

import java.util.Map;
import java.util.TreeMap;

/** Texts that are put between the characters of another text. */
public final class Inserts {
  private final TreeMap<Integer, StringBuilder> byOffset = new TreeMap<>();

  /** Puts a text before an offset, behind what was put there earlier. */
  void add(int offset, String text) {
    byOffset.computeIfAbsent(offset, key -> new StringBuilder()).append(text);
  }

  /** The text with everything put in. */
  public String into(String text) {
    StringBuilder all = new StringBuilder(text);
    for (Map.Entry<Integer, StringBuilder> one : byOffset.descendingMap().entrySet()) {
      all.insert(one.getKey(), one.getValue());
    }
    return all.toString();
  }

  /** Where the character at an offset of the text is once everything is put in. */
  public int shifted(int offset) {
    return offset + before(offset + 1);
  }

  /** Where a range that ends before an offset ends once everything is put in. */
  public int shiftedEnd(int offset) {
    return offset + before(offset);
  }

  private int before(int offset) {
    return byOffset.headMap(offset).values().stream().mapToInt(StringBuilder::length).sum();
  }
}
