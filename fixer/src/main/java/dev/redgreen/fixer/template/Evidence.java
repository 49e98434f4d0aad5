package dev.redgreen.fixer.template;

import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.Pattern;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What speaks for a template.
 *
 * @param files where it was green, by path
 * @param greens verified repairs that it is the lesson of
 * @param failed sites where a build refused it
 */
record Evidence(List<String> files, int greens, int failed) {
  private static final int ENOUGH_GREENS = 3;
  private static final int ENOUGH_FILES = 2;
  private static final int ENOUGH_FAILURES = 3;

  Evidence {
    files = List.copyOf(files);
  }

  static Evidence of(Pattern pattern, int failed) {
    Set<String> greens =
        pattern.origins().stream()
            .map(origin -> place(origin) + "\n" + origin.runId())
            .collect(Collectors.toSet());
    List<String> files =
        pattern.origins().stream().map(Evidence::place).distinct().sorted().toList();
    return new Evidence(files, greens.size(), failed);
  }

  private static String place(Origin origin) {
    return origin.project() + "\n" + origin.path();
  }

  /** Whether it may be applied without asking: green at least 3 times in 2 files, mostly green. */
  boolean trusted() {
    return greens >= ENOUGH_GREENS && files.size() >= ENOUGH_FILES && failed < greens;
  }

  /**
   * Whether it failed so often that it is not to be proposed: at 3 sites, and more than it helped.
   */
  boolean hopeless() {
    return failed >= ENOUGH_FAILURES && failed > greens;
  }

  /** Such as {@code learned from Foo.java and Bar.java, 2 of 2 green}. */
  String sentence() {
    List<String> names =
        files.stream().map(file -> file.substring(file.lastIndexOf('/') + 1).strip()).toList();
    String from =
        names.size() <= 2
            ? String.join(" and ", names)
            : names.get(0) + ", " + names.get(1) + " and " + (names.size() - 2) + " more";
    return "learned from " + from + ", " + greens + " of " + (greens + failed) + " green";
  }
}
