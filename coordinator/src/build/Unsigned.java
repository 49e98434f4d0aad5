import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Takes the signatures out of the jars of a directory. A JVM checks each class of a signed jar when
 * it loads it, and puts none of them into an archive of classes: half a second for each command that
 * looks at git. Maven has compared the jars with their checksums before.
 */
final class Unsigned {
  /** Of every entry: their own times become others where the time zone is another. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private Unsigned() {}

  public static void main(String[] args) throws IOException {
    List<Path> jars;
    try (Stream<Path> files = Files.list(Path.of(args[0]))) {
      jars = files.filter(file -> file.toString().endsWith(".jar")).toList();
    }
    for (Path jar : jars) {
      unsign(jar);
    }
  }

  private static void unsign(Path jar) throws IOException {
    Path part = jar.resolveSibling(jar.getFileName() + ".part");
    try (ZipFile from = new ZipFile(jar.toFile())) {
      List<? extends ZipEntry> entries = Collections.list(from.entries());
      if (entries.stream().noneMatch(Unsigned::isSignature)) {
        return;
      }
      try (ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(part))) {
        for (ZipEntry entry : entries) {
          if (!isSignature(entry)) {
            copy(from, entry, to);
          }
        }
      }
    }
    Files.move(part, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static boolean isSignature(ZipEntry entry) {
    return entry.getName().toUpperCase(Locale.ROOT).matches("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");
  }

  private static void copy(ZipFile from, ZipEntry entry, ZipOutputStream to) throws IOException {
    ZipEntry copy = new ZipEntry(entry.getName());
    copy.setTimeLocal(TIME);
    to.putNextEntry(copy);
    try (InputStream in = from.getInputStream(entry)) {
      if (entry.getName().equals(JarFile.MANIFEST_NAME)) {
        to.write(withoutDigests(in));
      } else {
        in.transferTo(to);
      }
    }
    to.closeEntry();
  }

  /** The manifest without its sections for single files, which hold what the signature signed. */
  private static byte[] withoutDigests(InputStream in) throws IOException {
    Manifest manifest = new Manifest(in);
    manifest.getEntries().clear();
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    manifest.write(text);
    return text.toByteArray();
  }
}
