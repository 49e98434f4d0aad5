package dev.redgreen.fixer.pom;

import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.rules.Repair;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Java release that the compiler does not know, or that it has stopped to support. */
final class ReleaseRule implements PomRule {
  private static final Set<String> CODES = Set.of("maven.source-level", "maven.wrong-jdk");
  private static final Set<String> NAMES =
      Set.of(
          "maven.compiler.release",
          "maven.compiler.source",
          "maven.compiler.target",
          "release",
          "source",
          "target");
  private static final Pattern TOO_NEW =
      Pattern.compile(
          "(?:release version|invalid (?:target|source) release:?) ?(?:1\\.)?(\\d+)"
              + "|Java (\\d+) or newer|needs Java (\\d+)");
  private static final Pattern TOO_OLD =
      Pattern.compile("option (?:1\\.)?(\\d+) is no longer supported\\. Use (?:1\\.)?(\\d+)");

  /** What this JDK still compiles for, and what nearly every library needs. */
  private static final int OLDEST_IN_USE = 8;

  private final int running;

  /**
   * @param running feature version of the JDK that builds
   */
  ReleaseRule(int running) {
    this.running = running;
  }

  @Override
  public Stream<Repair> repairs(Failure failure, Poms poms) {
    if (!CODES.contains(failure.kind())) {
      return Stream.of();
    }
    Matcher old = TOO_OLD.matcher(failure.message());
    if (old.find()) {
      int least = Math.max(OLDEST_IN_USE, Integer.parseInt(old.group(2)));
      return repair(poms, release -> release < least, least, "no longer supported by JDK").stream();
    }
    return TOO_NEW.matcher(failure.message()).find()
        ? repair(poms, release -> release > running, running, "newer than JDK").stream()
        : Stream.of();
  }

  private List<Repair> repair(
      Poms poms, java.util.function.IntPredicate wrong, int wanted, String what) {
    List<Edit> edits = new ArrayList<>();
    String found = "";
    for (PomText pom : poms.all()) {
      for (Element element : pom.project().all().toList()) {
        Matcher number = Pattern.compile("(?:1\\.)?(\\d{1,3})").matcher(element.text());
        if (NAMES.contains(element.name())
            && number.matches()
            && wrong.test(Integer.parseInt(number.group(1)))) {
          edits.add(pom.set(element, String.valueOf(wanted)));
          found = element.text();
        }
      }
    }
    if (edits.isEmpty() && wanted != running && !poms.all().isEmpty()) {
      edits.add(poms.all().get(0).properties(plain(wanted)));
      found = "that the compiler plugin chooses";
    }
    String why =
        "the Java release "
            + found
            + " is "
            + what
            + " "
            + running
            + "; the pom now says "
            + wanted;
    return edits.isEmpty()
        ? List.of()
        : List.of(new Repair(Patch.of(edits), why, Standing.VERIFIED));
  }

  /** Old compiler plugins know no {@code maven.compiler.release}. */
  private static List<String> plain(int release) {
    return List.of(
        "<maven.compiler.source>" + release + "</maven.compiler.source>",
        "<maven.compiler.target>" + release + "</maven.compiler.target>");
  }
}
