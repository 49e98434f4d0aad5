package dev.redgreen.fixer.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A verified answer to a task, with the names that the tests had.
 *
 * @param names names by their canonical number
 * @param files what was made
 */
record Solution(List<Name> names, List<Changed> files) {
  private static final String HEAD = "redgreen-solution 1";

  Solution {
    names = List.copyOf(names);
    files = List.copyOf(files);
  }

  /**
   * A file that was made or changed.
   *
   * @param path relative to the project's root, with {@code /}
   * @param before its text before; empty if it is new
   */
  record Changed(String path, Optional<String> before, String after) {}

  String encoded() {
    StringBuilder text = new StringBuilder(HEAD).append('\n');
    names.forEach(
        n ->
            text.append("name ").append(n.word()).append(' ').append(n.packageName()).append('\n'));
    for (Changed file : files) {
      String before = file.before().orElse("");
      text.append(file.before().isPresent() ? "changed " : "new ");
      text.append(before.length()).append(' ').append(file.after().length()).append(' ');
      text.append(file.path()).append('\n').append(before).append(file.after()).append('\n');
    }
    return text.toString();
  }

  /** Reads what {@link #encoded} wrote; empty if it is of another version or damaged. */
  static Optional<Solution> decoded(String text) {
    try {
      return text.startsWith(HEAD + "\n") ? Optional.of(read(text)) : Optional.empty();
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private static Solution read(String text) {
    List<Name> names = new ArrayList<>();
    List<Changed> files = new ArrayList<>();
    int at = HEAD.length() + 1;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      String[] words = text.substring(at, end).split(" ", 4);
      at = end + 1;
      if (words[0].equals("name")) {
        names.add(new Name(words[1], words[2]));
      } else {
        int middle = at + Integer.parseInt(words[1]);
        int last = middle + Integer.parseInt(words[2]);
        String before = text.substring(at, middle);
        boolean changed = words[0].equals("changed");
        files.add(
            new Changed(
                words[3],
                changed ? Optional.of(before) : Optional.empty(),
                text.substring(middle, last)));
        at = last + 1;
      }
    }
    return new Solution(names, files);
  }
}
