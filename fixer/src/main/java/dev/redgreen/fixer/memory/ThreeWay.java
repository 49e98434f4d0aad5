package dev.redgreen.fixer.memory;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Makes a known change again in a text that has changed elsewhere. */
final class ThreeWay {
  private static final int CONTEXT = 2;

  private ThreeWay() {}

  /** The current text with the change; empty if a changed place is not found exactly once. */
  static Optional<String> merge(String before, String after, String now) {
    List<String> old = List.of(before.split("\n", -1));
    List<String> merged = new ArrayList<>(List.of(now.split("\n", -1)));
    for (AbstractDelta<String> delta :
        DiffUtils.diff(old, List.of(after.split("\n", -1))).getDeltas()) {
      int start = delta.getSource().getPosition();
      int end = start + delta.getSource().size();
      int from = Math.max(0, start - CONTEXT);
      List<String> place = old.subList(from, Math.min(old.size(), end + CONTEXT));
      int at = Collections.indexOfSubList(merged, place);
      if (at < 0 || at != Collections.lastIndexOfSubList(merged, place)) {
        return Optional.empty();
      }
      List<String> gone = merged.subList(at + start - from, at + end - from);
      gone.clear();
      merged.addAll(at + start - from, delta.getTarget().getLines());
    }
    return Optional.of(String.join("\n", merged));
  }
}
