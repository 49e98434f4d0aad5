package dev.redgreen.fixer.pom;

import dev.redgreen.fixer.FilesBelow;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.pom.LocalRepository.Artifact;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The poms of a project as they are now.
 *
 * @param all every pom that parses, the one nearest to the root first
 * @param own the pom of the module at hand, or the first
 */
record Poms(List<PomText> all, Optional<PomText> own) {
  /** Group of Maven's own plugins. */
  static final String PLUGINS = "org.apache.maven.plugins";

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([\\w.-]+)}");

  Poms {
    all = List.copyOf(all);
  }

  /**
   * The poms below the root of a tree.
   *
   * @param module directory of the module at hand
   */
  static Poms of(SourceTree tree, Path module) {
    List<PomText> all = new ArrayList<>();
    for (Path file : FilesBelow.named(tree.root(), "pom.xml", "src")) {
      tree.text(file).flatMap(text -> PomText.parse(file, text)).ifPresent(all::add);
    }
    Path wanted = tree.root().relativize(module.toAbsolutePath().normalize()).resolve("pom.xml");
    Optional<PomText> own =
        all.stream().filter(pom -> pom.file().equals(wanted.normalize())).findFirst();
    return new Poms(all, own.or(() -> all.stream().findFirst()));
  }

  /**
   * The elements of every pom that are called so and hold these coordinates. A plugin that names no
   * group is one of Maven's own.
   */
  List<Found> with(String name, String group, String artifact) {
    return named(name)
        .filter(found -> groupOf(found.element()).equals(group))
        .filter(found -> resolved(found.element().textOf("artifactId")).equals(artifact))
        .toList();
  }

  /** The elements of every pom that are called so. */
  Stream<Found> named(String name) {
    return elements().filter(found -> found.element().name().equals(name));
  }

  /** The elements of every pom. */
  Stream<Found> elements() {
    return all.stream().flatMap(pom -> pom.project().all().map(element -> new Found(pom, element)));
  }

  /** Where the version of a dependency, plugin or parent is written; empty if it has none. */
  Optional<Found> version(Found holder) {
    return holder.element().child("version").map(own -> source(new Found(holder.pom(), own)));
  }

  /** The artifact that an element holds the coordinates of. */
  Artifact artifact(Element element) {
    return new Artifact(
        resolved(element.textOf("groupId")),
        resolved(element.textOf("artifactId")),
        resolved(element.textOf("version")));
  }

  private String groupOf(Element element) {
    String group = resolved(element.textOf("groupId"));
    return group.isEmpty() && element.name().equals("plugin") ? PLUGINS : group;
  }

  /** Group of the project that a pom describes. */
  String group(PomText pom) {
    return inherited(pom, "groupId");
  }

  /** Artifact of the project that a pom describes. */
  String artifact(PomText pom) {
    return pom.project().textOf("artifactId");
  }

  /** Version of the project that a pom describes. */
  String version(PomText pom) {
    return inherited(pom, "version");
  }

  private String inherited(PomText pom, String name) {
    return resolved(
        Stream.concat(pom.project().child(name).stream(), pom.project().at("parent", name).stream())
            .map(Element::text)
            .findFirst()
            .orElse(""));
  }

  /** An element and the pom that it is in. */
  record Found(PomText pom, Element element) {}

  /** Where the value of an element is written: itself, or the property that it names. */
  Found source(Found value) {
    Matcher property = PLACEHOLDER.matcher(value.element().text());
    return property.matches() ? property(property.group(1)).orElse(value) : value;
  }

  /** A property, in the pom that is nearest to the module. */
  Optional<Found> property(String name) {
    return all.stream()
        .flatMap(
            pom ->
                pom.project().at("properties", name).stream()
                    .map(element -> new Found(pom, element)))
        .reduce((first, second) -> second);
  }

  /** A text with the properties of the project put in. */
  String resolved(String text) {
    Matcher property = PLACEHOLDER.matcher(text);
    return property.replaceAll(
        found ->
            Matcher.quoteReplacement(
                property(found.group(1)).map(it -> it.element().text()).orElse(found.group())));
  }
}
