package dev.redgreen.fixer.pom;

import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.pom.LocalRepository.Artifact;
import dev.redgreen.fixer.pom.Poms.Found;
import dev.redgreen.fixer.rules.Repair;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A library for a newer Java than the one that builds: its last version for this one. */
final class NewerJavaRule implements PomRule {
  private static final Pattern BAD_CLASS =
      Pattern.compile(
          "bad class file: \\S*?(?<jar>[^/\\\\\\s]+\\.jar)\\((?<entry>[^)]+)\\)"
              + "(?s:.*?)wrong version (?<version>\\d+)");

  private final LocalRepository repository;
  private final int running;

  /**
   * A rule.
   *
   * @param running feature version of the JDK that builds
   */
  NewerJavaRule(LocalRepository repository, int running) {
    this.repository = repository;
    this.running = running;
  }

  @Override
  public Stream<Repair> repairs(Failure failure, Poms poms) {
    Matcher bad = BAD_CLASS.matcher(failure.message());
    if (!bad.find()) {
      return Stream.of();
    }
    int wanted = JavaLevel.ofClassFile(Integer.parseInt(bad.group("version")));
    String jar = bad.group("jar");
    String entry = bad.group("entry").replaceFirst("^/", "");
    return wanted <= running
        ? Stream.of()
        : poms.named("dependency")
            .filter(found -> jar.equals(poms.artifact(found.element()).jarName()))
            .flatMap(found -> lowered(poms, found, entry, wanted));
  }

  private Stream<Repair> lowered(Poms poms, Found found, String entry, int wanted) {
    Artifact now = poms.artifact(found.element());
    return repository.jars(now.group(), now.name()).stream()
        .filter(version -> Versions.ORDER.compare(version, now.version()) < 0)
        .map(version -> new Artifact(now.group(), now.name(), version))
        .filter(older -> fits(older, entry))
        .limit(1)
        .flatMap(
            older ->
                poms.version(found).stream()
                    .map(
                        place ->
                            new Repair(
                                Patch.of(place.pom().set(place.element(), older.version())),
                                "%s %s needs Java %d; %s is the last one here for Java %d"
                                    .formatted(
                                        now.key(), now.version(), wanted, older.version(), running),
                                Standing.VERIFIED)));
  }

  private boolean fits(Artifact older, String entry) {
    return repository
        .classFileVersion(older, entry)
        .filter(version -> JavaLevel.ofClassFile(version) <= running)
        .isPresent();
  }
}
