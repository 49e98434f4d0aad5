package dev.redgreen.coordinator.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a project looks like from outside, without running anything.
 *
 * @param modules directories of the modules below the root, sorted; the root itself is empty
 * @param buildTool {@code maven}, or {@code maven wrapper}
 * @param testFramework what most of its tests import; empty if there is no test
 */
public record ProjectShape(List<String> modules, String buildTool, String testFramework) {
  private static final int READ = 200;
  private static final Map<String, String> IMPORTS = imports();

  public ProjectShape {
    modules = List.copyOf(modules);
  }

  private static Map<String, String> imports() {
    Map<String, String> imports = new LinkedHashMap<>();
    imports.put("org.junit.jupiter.", "JUnit Jupiter");
    imports.put("org.testng.", "TestNG");
    imports.put("spock.lang.", "Spock");
    imports.put("org.junit.", "JUnit 4");
    return imports;
  }

  /** Looks at a project. */
  public static ProjectShape of(ProjectLayout layout) {
    Set<String> modules = new TreeSet<>();
    collect(layout.root(), layout.root(), modules);
    boolean wrapper = Files.isRegularFile(layout.root().resolve("mvnw"));
    String framework = framework(layout.root(), List.copyOf(modules));
    return new ProjectShape(List.copyOf(modules), wrapper ? "maven wrapper" : "maven", framework);
  }

  private static void collect(Path root, Path module, Set<String> found) {
    if (!found.add(root.relativize(module).toString())) {
      return;
    }
    for (Path below : PomFile.readSound(module.resolve("pom.xml")).modules()) {
      if (Files.isRegularFile(below.resolve("pom.xml")) && below.startsWith(root)) {
        collect(root, below, found);
      }
    }
  }

  private static String framework(Path root, List<String> modules) {
    Map<String, Integer> votes = new LinkedHashMap<>();
    for (String module : modules) {
      for (Path test : tests(root.resolve(module).resolve("src/test"))) {
        String name = of(test);
        if (!name.isEmpty()) {
          votes.merge(name, 1, Integer::sum);
        }
      }
    }
    return votes.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("");
  }

  private static List<Path> tests(Path directory) {
    List<Path> tests = new ArrayList<>();
    if (!Files.isDirectory(directory)) {
      return tests;
    }
    try {
      Files.walkFileTree(
          directory,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (file.toString().endsWith(".java") || file.toString().endsWith(".groovy")) {
                tests.add(file);
              }
              return tests.size() < READ ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(directory + " cannot be read", e);
    }
    return tests;
  }

  private static String of(Path test) {
    try {
      String text = new String(Files.readAllBytes(test), StandardCharsets.UTF_8);
      return IMPORTS.entrySet().stream()
          .filter(
              each ->
                  text.contains("import " + each.getKey())
                      || text.contains("import static " + each.getKey()))
          .map(Map.Entry::getValue)
          .findFirst()
          .orElse("");
    } catch (IOException e) {
      return "";
    }
  }
}
