package dev.redgreen.fixer.pom;

import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.pom.LocalRepository.Artifact;
import dev.redgreen.fixer.rules.Repair;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A package that no dependency of the module holds: the dependency whose scope hides it, or one
 * from the local repository that holds it.
 */
final class PackageRule implements PomRule {
  private static final Pattern MISSING = Pattern.compile("package ([\\w.]+) does not exist");
  private static final int MOST = 3;

  /** What brings more than the one jar that holds the package. */
  private static final List<Artifact> BUNDLES =
      List.of(
          new Artifact("org.junit.jupiter", "junit-jupiter", "org.junit.jupiter."),
          new Artifact("junit", "junit", "org.junit"));

  private final LocalRepository repository;
  private final SourceTree tree;

  PackageRule(LocalRepository repository, SourceTree tree) {
    this.repository = repository;
    this.tree = tree;
  }

  @Override
  public Stream<Repair> repairs(Failure failure, Poms poms) {
    Matcher missing = MISSING.matcher(failure.message());
    if (!(failure instanceof CompileError error)
        || !missing.find()
        || poms.own().isEmpty()
        || ownPackage(missing.group(1))) {
      return Stream.of();
    }
    boolean test = tree.testFiles().contains(error.place().file());
    String name = missing.group(1);
    PomText pom = poms.own().get();
    List<Artifact> holders =
        Stream.concat(bundles(name), repository.holding(name).stream())
            .distinct()
            .sorted(Comparator.comparingInt(artifact -> -kinship(artifact, name)))
            .toList();
    return holders.stream()
        .limit(MOST)
        .flatMap(artifact -> repair(poms, pom, artifact, name, test).stream());
  }

  /** The project's own packages are in no repository, or in an old version of itself. */
  private boolean ownPackage(String name) {
    String group = tree.module().coordinates().split(":")[0];
    return !group.isEmpty() && (name + ".").startsWith(group + ".");
  }

  private Stream<Artifact> bundles(String name) {
    return BUNDLES.stream()
        .filter(bundle -> (name + ".").startsWith(bundle.version()))
        .flatMap(
            bundle ->
                Versions.newest(repository.versions(bundle.group(), bundle.name())).stream()
                    .map(version -> new Artifact(bundle.group(), bundle.name(), version)));
  }

  /** Letters that group and package begin with alike; a bundle of the same group goes first. */
  private static int kinship(Artifact artifact, String name) {
    int same = 0;
    String key = artifact.group();
    while (same < Math.min(key.length(), name.length()) && key.charAt(same) == name.charAt(same)) {
      same++;
    }
    boolean bundle = BUNDLES.stream().anyMatch(it -> it.key().equals(artifact.key()));
    return 2 * same + (bundle ? 1 : 0);
  }

  private static Optional<Repair> repair(
      Poms poms, PomText pom, Artifact artifact, String name, boolean test) {
    List<Poms.Found> declared = poms.with("dependency", artifact.group(), artifact.name());
    Optional<Element> here =
        declared.stream()
            .filter(found -> found.pom() == pom && inDependencies(pom, found.element()))
            .map(Poms.Found::element)
            .findFirst();
    if (here.isPresent()) {
      return here.get()
          .child("scope")
          .filter(scope -> !test && scope.text().equals("test"))
          .map(
              scope ->
                  new Repair(
                      Patch.of(pom.remove(scope)),
                      "main code uses "
                          + name
                          + ", and "
                          + artifact.key()
                          + " is there for tests only",
                      Standing.VERIFIED));
    }
    boolean managed = declared.stream().anyMatch(found -> !inDependencies(pom, found.element()));
    return Optional.of(
        new Repair(
            Patch.of(dependency(pom, artifact, test, managed)),
            name
                + " is in "
                + artifact.key()
                + " "
                + artifact.version()
                + ", which the module does not depend on",
            Standing.VERIFIED));
  }

  private static boolean inDependencies(PomText pom, Element element) {
    return pom.project().at("dependencies", "dependency").contains(element);
  }

  private static Edit dependency(PomText pom, Artifact artifact, boolean test, boolean managed) {
    List<String> lines =
        Stream.of(
                "<dependency>",
                "  <groupId>" + artifact.group() + "</groupId>",
                "  <artifactId>" + artifact.name() + "</artifactId>",
                managed ? "" : "  <version>" + artifact.version() + "</version>",
                test ? "  <scope>test</scope>" : "",
                "</dependency>")
            .filter(line -> !line.isEmpty())
            .toList();
    Optional<Element> dependencies = pom.project().child("dependencies");
    if (dependencies.isPresent()) {
      return pom.append(dependencies.get(), lines.toArray(String[]::new));
    }
    List<String> block =
        Stream.of(
                Stream.of("<dependencies>"),
                lines.stream().map(line -> "  " + line),
                Stream.of("</dependencies>"))
            .flatMap(each -> each)
            .toList();
    return pom.append(pom.project(), block.toArray(String[]::new));
  }
}
