package dev.redgreen.fixer.pom;

import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.javac.Processing;
import dev.redgreen.fixer.pom.LocalRepository.Artifact;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.know.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * An annotation processor that a build names and that is not there: another of nearly that name is,
 * or the local repository has an artifact that holds it.
 */
final class ProcessorRule implements PomRule {
  private static final Pattern MISSING =
      Pattern.compile("Annotation processor '?(?<name>[\\w.$]+)'? not found");
  private static final int MOST = 3;

  private final LocalRepository repository;
  private final List<Path> classPath;

  /**
   * A rule.
   *
   * @param classPath jars that the module is compiled with
   */
  ProcessorRule(LocalRepository repository, List<Path> classPath) {
    this.repository = repository;
    this.classPath = List.copyOf(classPath);
  }

  @Override
  public Stream<Repair> repairs(Failure failure, Poms poms) {
    Matcher missing = MISSING.matcher(failure.message());
    if (!missing.find()) {
      return Stream.of();
    }
    String name = missing.group("name");
    return poms.named("annotationProcessor")
        .filter(found -> poms.resolved(found.element().text()).equals(name))
        .flatMap(found -> Stream.concat(renamed(poms, found, name), added(poms, found, name)));
  }

  private Stream<Repair> renamed(Poms poms, Poms.Found found, String name) {
    TreeSet<String> known = new TreeSet<>();
    Stream.concat(classPath.stream(), paths(poms)).forEach(jar -> known.addAll(processors(jar)));
    return Nearest.of(name, known, MOST).stream()
        .map(
            near ->
                new Repair(
                    Patch.of(found.pom().set(found.element(), near)),
                    "there is no annotation processor " + name + "; " + near + " is meant",
                    Standing.VERIFIED));
  }

  /** Jars that the build has for processors alone. */
  private Stream<Path> paths(Poms poms) {
    return poms.named("annotationProcessorPaths")
        .flatMap(paths -> paths.element().children().stream())
        .map(path -> repository.jar(poms.artifact(path)));
  }

  private static List<String> processors(Path jar) {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      ZipEntry entry = zip.getEntry(Processing.SERVICE);
      if (entry == null) {
        return List.of();
      }
      try (InputStream in = zip.getInputStream(entry)) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .map(line -> line.replaceFirst("[#,].*", "").strip())
            .filter(line -> !line.isEmpty())
            .toList();
      }
    } catch (IOException e) {
      return List.of();
    }
  }

  private Stream<Repair> added(Poms poms, Poms.Found found, String name) {
    String packageName = name.substring(0, Math.max(0, name.lastIndexOf('.')));
    return compilerPlugin(poms, found).stream()
        .flatMap(
            plugin ->
                repository.holding(packageName).stream()
                    .limit(MOST)
                    .map(artifact -> likeItsGroup(poms, artifact))
                    .map(artifact -> added(found.pom(), plugin, artifact, name)));
  }

  private static Optional<Element> compilerPlugin(Poms poms, Poms.Found found) {
    return poms.with("plugin", Poms.PLUGINS, "maven-compiler-plugin").stream()
        .map(Poms.Found::element)
        .filter(plugin -> plugin.all().anyMatch(each -> each == found.element()))
        .findFirst();
  }

  /** The artifact in the version that the project has of others of its group, if it is there. */
  private Artifact likeItsGroup(Poms poms, Artifact artifact) {
    List<String> versions = repository.jars(artifact.group(), artifact.name());
    return poms.named("dependency")
        .map(found -> poms.artifact(found.element()))
        .filter(one -> one.group().equals(artifact.group()))
        .map(Artifact::version)
        .filter(versions::contains)
        .findFirst()
        .map(version -> new Artifact(artifact.group(), artifact.name(), version))
        .orElse(artifact);
  }

  private static Repair added(PomText pom, Element plugin, Artifact artifact, String name) {
    List<String> path =
        List.of(
            "<path>",
            "  <groupId>" + artifact.group() + "</groupId>",
            "  <artifactId>" + artifact.name() + "</artifactId>",
            "  <version>" + artifact.version() + "</version>",
            "</path>");
    return new Repair(
        Patch.of(pom.add(plugin, List.of("configuration", "annotationProcessorPaths"), path)),
        "the annotation processor %s is in %s %s, which the build does not look into"
            .formatted(name, artifact.key(), artifact.version()),
        Standing.VERIFIED);
  }
}
