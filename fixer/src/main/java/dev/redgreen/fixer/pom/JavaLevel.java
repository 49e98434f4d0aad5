package dev.redgreen.fixer.pom;

import dev.redgreen.fixer.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A place where a project says which Java its sources are written in.
 *
 * @param place the element that holds the number
 * @param level the number, such as 8 for both {@code 8} and {@code 1.8}
 */
record JavaLevel(Poms.Found place, int level) {
  private static final Set<String> NAMES =
      Set.of(
          "maven.compiler.release",
          "maven.compiler.source",
          "maven.compiler.target",
          "maven.compiler.testRelease",
          "maven.compiler.testSource",
          "maven.compiler.testTarget",
          "java.version",
          "release",
          "source",
          "target",
          "testRelease",
          "testSource",
          "testTarget");
  private static final Pattern NUMBER = Pattern.compile("(?:1\\.)?(\\d{1,3})");

  /** Class files of Java 1 have the version 45. */
  private static final int CLASS_FILE_OFFSET = 44;

  /** The Java that a version of class files belongs to. */
  static int ofClassFile(int version) {
    return version - CLASS_FILE_OFFSET;
  }

  /** Every place in these poms. */
  static List<JavaLevel> in(Poms poms) {
    return poms.elements()
        .filter(found -> NAMES.contains(found.element().name()))
        .flatMap(JavaLevel::of)
        .toList();
  }

  private static Stream<JavaLevel> of(Poms.Found found) {
    Matcher number = NUMBER.matcher(found.element().text());
    return number.matches()
        ? Stream.of(new JavaLevel(found, Integer.parseInt(number.group(1))))
        : Stream.of();
  }

  /** Edits that put another level wherever a wrong one stands. */
  static List<Edit> edits(Poms poms, IntPredicate wrong, int wanted) {
    return in(poms).stream()
        .filter(found -> wrong.test(found.level()))
        .map(found -> found.place().pom().set(found.place().element(), String.valueOf(wanted)))
        .toList();
  }

  /** Whether the place names a release, which old compiler plugins do not know. */
  boolean isRelease() {
    return place.element().name().endsWith("elease");
  }

  /** The edit that says the level in the first pom; old compiler plugins know no release. */
  static List<Edit> added(Poms poms, int level) {
    List<Edit> edits = new ArrayList<>();
    poms.all().stream()
        .limit(1)
        .forEach(
            pom ->
                edits.add(
                    pom.properties(
                        List.of(
                            "<maven.compiler.source>" + level + "</maven.compiler.source>",
                            "<maven.compiler.target>" + level + "</maven.compiler.target>"))));
    return edits;
  }
}
