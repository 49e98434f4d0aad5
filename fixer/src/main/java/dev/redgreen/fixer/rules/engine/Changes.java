package dev.redgreen.fixer.rules.engine;

import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.SourceTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The patch from one tree to another that was made of it, one edit a file. */
final class Changes {
  private Changes() {}

  static Patch between(SourceTree before, SourceTree after) {
    List<Edit> edits = new ArrayList<>();
    Set<Path> files = new TreeSet<>(before.changes().files());
    files.addAll(after.changes().files());
    for (Path file : files) {
      edit(file, before.text(file), after.text(file)).ifPresent(edits::add);
    }
    return Patch.of(edits);
  }

  private static Optional<Edit> edit(Path file, Optional<String> before, Optional<String> after) {
    if (before.equals(after)) {
      return Optional.empty();
    }
    if (after.isEmpty()) {
      return Optional.of(new Edit.Delete(file));
    }
    if (before.isEmpty()) {
      return Optional.of(new Edit.Write(file, after.get()));
    }
    return Optional.of(replace(file, before.get(), after.get()));
  }

  private static Edit replace(Path file, String before, String after) {
    int least = Math.min(before.length(), after.length());
    int head = 0;
    while (head < least && before.charAt(head) == after.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < least - head
        && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
      tail++;
    }
    return new Edit.Replace(
        file, head, before.length() - tail, after.substring(head, after.length() - tail));
  }
}
