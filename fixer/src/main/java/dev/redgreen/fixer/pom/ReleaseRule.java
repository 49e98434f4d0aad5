package dev.redgreen.fixer.pom;

import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.rules.Repair;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Java release that the compiler does not know, that it has stopped to support, or that an old
 * compiler plugin does not pass on.
 */
final class ReleaseRule implements PomRule {
  private static final Set<String> CODES =
      Set.of("maven.source-level", "maven.wrong-jdk", "maven.jdk-too-old");
  private static final Pattern RELEASE =
      Pattern.compile(
          "(?:release version|invalid (?:target|source) release:?|compiled for Java)"
              + " ?(?:1\\.)?(\\d+)");
  private static final Pattern TOO_OLD =
      Pattern.compile("option (?:1\\.)?(\\d+) is no longer supported\\. Use (?:1\\.)?(\\d+)");
  private static final Pattern TARGET =
      Pattern.compile("source release (?:1\\.)?(\\d+) requires target release (?:1\\.)?(\\d+)");

  /** The first compiler plugin that knows {@code release}. */
  private static final PluginVersion KNOWS_RELEASE =
      new PluginVersion("maven-compiler-plugin", "3.6.0");

  /** What this JDK still compiles for, and what nearly every library needs. */
  private static final int OLDEST_IN_USE = 8;

  private final LocalRepository repository;
  private final int running;

  /**
   * A rule.
   *
   * @param running feature version of the JDK that builds
   */
  ReleaseRule(LocalRepository repository, int running) {
    this.repository = repository;
    this.running = running;
  }

  @Override
  public Stream<Repair> repairs(Failure failure, Poms poms) {
    if (!CODES.contains(failure.kind())) {
      return Stream.of();
    }
    String message = failure.message();
    OptionalInt source = number(TARGET, message, 1);
    if (source.isPresent()) {
      return target(poms, source.getAsInt());
    }
    OptionalInt least = number(TOO_OLD, message, 2);
    if (least.isPresent()) {
      return forgotten(poms, Math.max(OLDEST_IN_USE, least.getAsInt()));
    }
    OptionalInt wanted = number(RELEASE, message, 1);
    if (wanted.isEmpty()) {
      return Stream.of();
    }
    return wanted.getAsInt() < OLDEST_IN_USE
        ? forgotten(poms, OLDEST_IN_USE)
        : declared(poms, JavaLevel.edits(poms, level -> level > running, running), newer());
  }

  private static OptionalInt number(Pattern pattern, String message, int group) {
    Matcher found = pattern.matcher(message);
    return found.find()
        ? OptionalInt.of(Integer.parseInt(found.group(group)))
        : OptionalInt.empty();
  }

  private String newer() {
    return "the project asks for a newer Java than JDK "
        + running
        + ", which builds it: the pom now says "
        + running;
  }

  /** Where nothing old is written, an old plugin has its own idea and ignores the release. */
  private Stream<Repair> forgotten(Poms poms, int least) {
    List<Edit> edits = JavaLevel.edits(poms, level -> level < least, least);
    if (!edits.isEmpty()) {
      return declared(
          poms, edits, "this JDK no longer compiles for so old a Java: the pom now says " + least);
    }
    OptionalInt release =
        JavaLevel.in(poms).stream().filter(JavaLevel::isRelease).mapToInt(JavaLevel::level).max();
    Stream<Repair> plugin =
        release.isPresent()
            ? KNOWS_RELEASE.raised(
                poms, repository, "the compiler plugin is too old to know maven.compiler.release")
            : Stream.of();
    int level = release.orElse(least);
    return Stream.concat(
        plugin,
        declared(
            poms,
            JavaLevel.added(poms, level),
            "the compiler plugin's own choice of a Java is no longer supported: the pom now says "
                + level));
  }

  private static Stream<Repair> target(Poms poms, int source) {
    List<Edit> edits =
        JavaLevel.in(poms).stream()
            .filter(found -> found.place().element().name().endsWith("arget"))
            .filter(found -> found.level() < source)
            .map(found -> found.place().pom().set(found.place().element(), "" + source))
            .toList();
    return declared(poms, edits, "classes cannot be made for an older Java than the sources'");
  }

  private static Stream<Repair> declared(Poms poms, List<Edit> edits, String why) {
    return edits.isEmpty() || poms.all().isEmpty()
        ? Stream.of()
        : Stream.of(new Repair(Patch.of(edits), why, Standing.VERIFIED));
  }
}
