package dev.redgreen.fixer.pom;

import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.rules.Repair;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The version of one of Maven's own plugins, wherever the project says it, or nowhere.
 *
 * @param name the plugin's artifact, such as {@code maven-surefire-plugin}
 * @param least the version that first knows what is needed
 */
record PluginVersion(String name, String least) {
  /** Plugins from this version on need Maven 4. */
  private static final String MAVEN_4 = "4";

  private static final int MOST = 2;

  /** Repairs that raise it to what the local repository has, the newest first. */
  Stream<Repair> raised(Poms poms, LocalRepository repository, String why) {
    return repository.jars(Poms.PLUGINS, name).stream()
        .filter(version -> Versions.stable(version) && enough(version))
        .filter(version -> Versions.ORDER.compare(version, MAVEN_4) < 0)
        .limit(MOST)
        .map(version -> set(poms, version))
        .filter(edits -> !edits.isEmpty())
        .map(edits -> new Repair(Patch.of(edits), why, Standing.VERIFIED));
  }

  private boolean enough(String version) {
    return Versions.ORDER.compare(version, least) >= 0;
  }

  private List<Edit> set(Poms poms, String version) {
    List<Poms.Found> declared = declared(poms);
    List<Poms.Found> numbered =
        declared.stream().filter(found -> found.element().child("version").isPresent()).toList();
    List<Edit> edits = new ArrayList<>();
    numbered.stream()
        .filter(found -> !enough(poms.resolved(found.element().textOf("version"))))
        .map(found -> new Poms.Found(found.pom(), found.element().child("version").orElseThrow()))
        .map(poms::source)
        .distinct()
        .forEach(place -> edits.add(place.pom().set(place.element(), version)));
    if (numbered.isEmpty()) {
      edits.addAll(added(poms, declared, version));
    }
    return edits;
  }

  private List<Edit> added(Poms poms, List<Poms.Found> declared, String version) {
    String line = "<version>" + version + "</version>";
    return declared.isEmpty()
        ? poms.all().stream()
            .limit(1)
            .map(
                pom ->
                    pom.add(
                        List.of("build", "plugins"),
                        List.of(
                            "<plugin>",
                            "  <artifactId>" + name + "</artifactId>",
                            "  " + line,
                            "</plugin>")))
            .toList()
        : declared.stream().map(found -> found.pom().append(found.element(), line)).toList();
  }

  private List<Poms.Found> declared(Poms poms) {
    return poms.with("plugin", Poms.PLUGINS, name);
  }
}
