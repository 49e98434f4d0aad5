package dev.redgreen.coordinator.workspace;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;

/** The ignored files that the user wants in a snapshot all the same. */
final class Include {
  private final List<Wish> wishes;

  Include(List<String> patterns) {
    wishes = patterns.stream().map(Wish::of).toList();
  }

  /** Whether a file, or everything below a directory, is wanted. */
  boolean takes(String path) {
    return wishes.stream().anyMatch(wish -> wish.takes(path));
  }

  /** Whether something below a directory may be wanted. */
  boolean takesBelow(String directory) {
    return wishes.stream().anyMatch(wish -> wish.mayTakeBelow(directory + "/"));
  }

  private record Wish(String fixed, PathMatcher glob) {
    static Wish of(String pattern) {
      String plain = pattern.replaceFirst("^\\./", "").replaceFirst("/+$", "");
      String fixed = plain.split("[*?\\[{]", 2)[0];
      return new Wish(fixed, FileSystems.getDefault().getPathMatcher("glob:" + plain));
    }

    boolean takes(String path) {
      for (Path here = Path.of(path); here != null; here = here.getParent()) {
        if (glob.matches(here)) {
          return true;
        }
      }
      return false;
    }

    boolean mayTakeBelow(String directory) {
      return fixed.startsWith(directory) || directory.startsWith(fixed);
    }
  }
}
