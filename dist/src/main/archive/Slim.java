import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Takes the native libraries of other platforms out of the jars of a directory. */
final class Slim {
  private static final Pattern NATIVE =
      Pattern.compile(".*\\.(so|dll|dylib|jnilib|pdb|lib)|.*\\.dSYM/.*");
  private static final Pattern OWN = own();

  private Slim() {}

  public static void main(String[] args) throws IOException {
    List<Path> jars;
    try (Stream<Path> files = Files.list(Path.of(args[0]))) {
      jars = files.filter(file -> file.toString().endsWith(".jar")).toList();
    }
    long saved = 0;
    for (Path jar : jars) {
      saved += slim(jar);
    }
    System.out.println("left out " + saved / 1024 / 1024 + " MiB of other platforms' libraries");
  }

  private static long slim(Path jar) throws IOException {
    Path part = jar.resolveSibling(jar.getFileName() + ".part");
    long before = Files.size(jar);
    try (ZipFile from = new ZipFile(jar.toFile())) {
      List<? extends ZipEntry> entries = Collections.list(from.entries());
      if (entries.stream().noneMatch(Slim::isForeign)) {
        return 0;
      }
      try (ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(part))) {
        for (ZipEntry entry : entries) {
          if (!isForeign(entry)) {
            copy(from, entry, to);
          }
        }
      }
    }
    Files.move(part, jar, StandardCopyOption.REPLACE_EXISTING);
    return before - Files.size(jar);
  }

  private static void copy(ZipFile from, ZipEntry entry, ZipOutputStream to) throws IOException {
    ZipEntry copy = new ZipEntry(entry.getName());
    copy.setTime(entry.getTime());
    to.putNextEntry(copy);
    try (InputStream in = from.getInputStream(entry)) {
      in.transferTo(to);
    }
    to.closeEntry();
  }

  private static boolean isForeign(ZipEntry entry) {
    String name = entry.getName().toLowerCase(Locale.ROOT);
    return NATIVE.matcher(name).matches() && !OWN.matcher(name).matches();
  }

  /** How libraries write the name of this system and this processor, one after the other. */
  private static Pattern own() {
    boolean mac = System.getProperty("os.name").startsWith("Mac");
    boolean arm = System.getProperty("os.arch").matches("aarch64|arm64");
    String system = mac ? "(osx|mac|macos)" : "linux";
    String processor = arm ? "aarch64" : "(x64|x86_64)";
    String rest = mac ? ".*\\.dylib" : ".*\\.so";
    return Pattern.compile(
        ".*/(" + system + "[-/]" + processor + "/|" + processor + "-" + system + "-)" + rest);
  }
}
