package dev.redgreen.fixer.pom;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The elements that Maven's model 4.0.0 knows, as far as people write them by hand. */
final class PomNames {
  private static final Map<String, Set<String>> CHILDREN = new TreeMap<>();

  static {
    allow(
        "project",
        "modelVersion parent groupId artifactId version packaging name description url"
            + " inceptionYear organization licenses developers contributors mailingLists"
            + " prerequisites modules scm issueManagement ciManagement distributionManagement"
            + " properties dependencyManagement dependencies repositories pluginRepositories build"
            + " reports reporting profiles");
    allow("parent", "groupId artifactId version relativePath");
    allow("modules", "module");
    allow("dependencyManagement", "dependencies");
    allow("dependencies", "dependency");
    allow(
        "dependency",
        "groupId artifactId version type classifier scope systemPath exclusions optional");
    allow("exclusions", "exclusion");
    allow("exclusion", "groupId artifactId");
    allow(
        "build",
        "sourceDirectory scriptSourceDirectory testSourceDirectory outputDirectory"
            + " testOutputDirectory extensions defaultGoal resources testResources directory"
            + " finalName filters pluginManagement plugins");
    allow("pluginManagement", "plugins");
    allow("plugins", "plugin");
    allow(
        "plugin",
        "groupId artifactId version extensions executions dependencies goals inherited"
            + " configuration");
    allow("executions", "execution");
    allow("execution", "id phase goals inherited configuration");
    allow("goals", "goal");
    allow("resources", "resource");
    allow("testResources", "testResource");
    allow("resource", "targetPath filtering directory includes excludes");
    allow("testResource", "targetPath filtering directory includes excludes");
    allow("includes", "include");
    allow("excludes", "exclude");
    allow("profiles", "profile");
    allow(
        "profile",
        "id activation build modules repositories pluginRepositories dependencies reports reporting"
            + " dependencyManagement distributionManagement properties");
    allow("activation", "activeByDefault jdk os property file");
    allow("licenses", "license");
    allow("license", "name url distribution comments");
    allow("scm", "connection developerConnection tag url");
    allow("repositories", "repository");
    allow("repository", "releases snapshots id name url layout");
    allow("pluginRepositories", "pluginRepository");
    allow("pluginRepository", "releases snapshots id name url layout");
  }

  private PomNames() {}

  private static void allow(String parent, String children) {
    CHILDREN.put(parent, new TreeSet<>(Set.of(children.split(" "))));
  }

  /** Names that an element of this name may hold; none if anything may stand in it. */
  static Collection<String> in(String parent) {
    return CHILDREN.getOrDefault(parent, Set.of());
  }

  /** Whether the model has an element of this name anywhere. */
  static boolean isKnown(String name) {
    return CHILDREN.containsKey(name)
        || CHILDREN.values().stream().anyMatch(children -> children.contains(name));
  }
}
