package dev.redgreen.patterns.index;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The sources in a jar or zip; of a multi-release jar those for every release. */
final class JarSources implements SourceSet {
  private final Path jar;
  private final ZipFile zip;

  JarSources(Path jar) throws IOException {
    this.jar = jar;
    this.zip = new ZipFile(jar.toFile());
  }

  @Override
  public List<String> paths() {
    return names(name -> SourceFiles.isJava(name) && !name.startsWith("META-INF/"));
  }

  @Override
  public List<IndexReport.Skipped> skipped() {
    return List.of();
  }

  @Override
  public List<String> unseen() {
    return List.of();
  }

  @Override
  public long size(String path) throws IOException {
    return entry(path).getSize();
  }

  @Override
  public byte[] read(String path) throws IOException {
    try (InputStream in = zip.getInputStream(entry(path))) {
      byte[] bytes = in.readNBytes((int) LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new IOException("larger than its directory entry says");
      }
      return bytes;
    }
  }

  @Override
  public List<String> licenceTexts() {
    return texts(
        name -> {
          String file = name.startsWith("META-INF/") ? name.substring(9) : name;
          return file.indexOf('/') < 0 && SourceFiles.isLicence(file);
        });
  }

  @Override
  public Optional<Pom> pom() {
    Optional<Pom> inside =
        texts(name -> name.startsWith("META-INF/maven/") && name.endsWith("/pom.xml")).stream()
            .findFirst()
            .flatMap(Pom::read);
    return inside.isPresent() ? inside : Pom.beside(jar);
  }

  private List<String> texts(Predicate<String> wanted) {
    List<String> texts = new ArrayList<>();
    for (String name : names(wanted)) {
      try {
        texts.add(new String(read(name), StandardCharsets.UTF_8));
      } catch (IOException unreadable) {
        // A licence that cannot be read is one that was not found.
      }
    }
    return texts;
  }

  private List<String> names(Predicate<String> wanted) {
    return zip.stream()
        .filter(entry -> !entry.isDirectory())
        .map(ZipEntry::getName)
        .filter(wanted)
        .sorted()
        .toList();
  }

  private ZipEntry entry(String path) throws IOException {
    ZipEntry entry = zip.getEntry(path);
    if (entry == null) {
      throw new IOException("not in the jar");
    }
    return entry;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
