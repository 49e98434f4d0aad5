package dev.redgreen.fixer.pom;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The artifacts that Maven has downloaded or built on this machine. What is not there is not known:
 * no server is asked.
 *
 * @param root directory of the repository
 */
public record LocalRepository(Path root) {

  /** An artifact of this repository in one version. */
  record Artifact(String group, String name, String version) {
    String key() {
      return group + ":" + name;
    }

    /** The file name of its jar. */
    String jarName() {
      return name + "-" + version + ".jar";
    }
  }

  /** The versions of an artifact whose pom is there. */
  List<String> versions(String group, String name) {
    Path directory = root.resolve(group.replace('.', '/')).resolve(name);
    return names(directory).stream()
        .filter(
            version ->
                Files.isRegularFile(
                    directory.resolve(version).resolve(name + "-" + version + ".pom")))
        .toList();
  }

  /** The versions of an artifact whose jar is there, the newest stable one first. */
  List<String> jars(String group, String name) {
    Path directory = root.resolve(group.replace('.', '/')).resolve(name);
    return versions(group, name).stream()
        .filter(
            version ->
                Files.isRegularFile(
                    directory.resolve(version).resolve(name + "-" + version + ".jar")))
        .sorted(Versions.BEST.reversed())
        .toList();
  }

  /** Names of the artifacts of a group. */
  List<String> artifacts(String group) {
    return names(root.resolve(group.replace('.', '/'))).stream()
        .filter(name -> !versions(group, name).isEmpty())
        .toList();
  }

  /** Names of the groups directly below a group, which itself need not hold anything. */
  List<String> groups(String parent) {
    Path directory = parent.isEmpty() ? root : root.resolve(parent.replace('.', '/'));
    return names(directory).stream()
        .map(name -> parent.isEmpty() ? name : parent + "." + name)
        .toList();
  }

  private static List<String> names(Path directory) {
    List<String> names = new ArrayList<>();
    if (Files.isDirectory(directory)) {
      try (DirectoryStream<Path> children = Files.newDirectoryStream(directory)) {
        for (Path child : children) {
          if (Files.isDirectory(child)) {
            names.add(String.valueOf(child.getFileName()));
          }
        }
      } catch (IOException e) {
        return List.of();
      }
    }
    names.sort(null);
    return names;
  }

  /** The artifacts with a class in this package, each in its newest version there. */
  List<Artifact> holding(String packageName) {
    String entry = packageName.replace('.', '/') + "/";
    TreeMap<String, Artifact> newest = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      files
          .filter(file -> file.toString().endsWith(".jar"))
          .map(this::artifact)
          .filter(artifact -> !artifact.version().isEmpty() && holds(artifact, entry))
          .forEach(
              artifact ->
                  newest.merge(
                      artifact.key(),
                      artifact,
                      (a, b) -> Versions.BEST.compare(a.version(), b.version()) < 0 ? b : a));
    } catch (IOException e) {
      return List.of();
    }
    return List.copyOf(newest.values());
  }

  /** The artifact of a jar by its place; without a version if it is a source or test jar. */
  private Artifact artifact(Path jar) {
    Path version = jar.getParent();
    Path name = version == null ? null : version.getParent();
    Path group = name == null ? null : name.getParent();
    if (version == null || name == null || group == null || !group.startsWith(root)) {
      return new Artifact("", "", "");
    }
    String plain = name.getFileName() + "-" + version.getFileName() + ".jar";
    boolean main = String.valueOf(jar.getFileName()).equals(plain);
    return new Artifact(
        root.relativize(group).toString().replace('/', '.'),
        String.valueOf(name.getFileName()),
        main ? String.valueOf(version.getFileName()) : "");
  }

  /** Where the jar of an artifact is, if it is there. */
  Path jar(Artifact artifact) {
    return root.resolve(artifact.group().replace('.', '/'))
        .resolve(artifact.name())
        .resolve(artifact.version())
        .resolve(artifact.jarName());
  }

  /**
   * The version of a class file in the jar of an artifact, such as 61 of Java 17; empty if it has
   * no such class.
   *
   * @param entry the class file's path in the jar
   */
  Optional<Integer> classFileVersion(Artifact artifact, String entry) {
    try (ZipFile zip = new ZipFile(jar(artifact).toFile())) {
      ZipEntry found = zip.getEntry(entry);
      if (found == null) {
        return Optional.empty();
      }
      try (DataInputStream in = new DataInputStream(zip.getInputStream(found))) {
        in.skipBytes(6); // magic number, minor version
        return Optional.of(in.readUnsignedShort());
      }
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private boolean holds(Artifact artifact, String directory) {
    try (ZipFile zip = new ZipFile(jar(artifact).toFile())) {
      return zip.stream()
          .map(entry -> entry.getName())
          .anyMatch(
              name ->
                  name.startsWith(directory)
                      && name.endsWith(".class")
                      && name.indexOf('/', directory.length()) < 0);
    } catch (IOException e) {
      return false;
    }
  }
}
