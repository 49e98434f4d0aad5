package dev.redgreen.coordinator.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A user's project, copied from an example, with a home for {@code tdd} beside it.
 *
 * @param root the temporary directory
 */
public record Sandbox(Path root) {

  /** A copy of an example. */
  public static Sandbox of(Path root, String example) {
    Path source = checkout().resolve("examples").resolve(example);
    Sandbox sandbox = new Sandbox(root);
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.filter(path -> !path.toString().contains("/target")).toList()) {
        Path copy = sandbox.project().resolve(source.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
      Files.createDirectories(sandbox.home());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sandbox;
  }

  /** The checkout of Redgreen that is under test. */
  public static Path checkout() {
    Path at = Path.of("").toAbsolutePath();
    return Files.isDirectory(at.resolve("examples")) ? at : at.resolve("..").normalize();
  }

  /** The user's project. */
  public Path project() {
    return root.resolve("project");
  }

  /** Where {@code tdd} keeps what it knows. */
  public Path home() {
    return root.resolve("home");
  }

  /** The command, started in the project. */
  public Cli tdd() {
    return Cli.in(project(), home());
  }

  /** Makes the project a git repository in which everything but the tests is committed. */
  public Sandbox git() {
    git("init", "-q", "-b", "main");
    write(".gitignore", "target/\n");
    git("add", "-A", ".", ":!src/test");
    git("-c", "user.name=Ada", "-c", "user.email=ada@acme.test", "commit", "-q", "-m", "Start");
    return this;
  }

  /** Runs git in the project. */
  public String git(String... arguments) {
    List<String> line = new ArrayList<>(List.of("git"));
    line.addAll(List.of(arguments));
    try {
      Process process =
          new ProcessBuilder(line).directory(project().toFile()).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new AssertionError(String.join(" ", line) + ":\n" + said);
      }
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Settings of the user. */
  public Sandbox configured(String toml) {
    return writeTo(root.resolve("config/tdd/config.toml"), toml.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a file of the project, in UTF-8. */
  public Sandbox write(String file, String text) {
    return writeTo(project().resolve(file), text.getBytes(StandardCharsets.UTF_8));
  }

  private Sandbox writeTo(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes a file of the project. */
  public Sandbox delete(String file) {
    try {
      Files.delete(project().resolve(file));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of the project, in UTF-8. */
  public String read(String file) {
    return read(file, StandardCharsets.UTF_8);
  }

  /** A file of the project. */
  public String read(String file, Charset charset) {
    try {
      return Files.readString(project().resolve(file), charset);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the project has a file. */
  public boolean has(String file) {
    return Files.exists(project().resolve(file), LinkOption.NOFOLLOW_LINKS);
  }

  /** Every file of the project, {@code .git} included, with a hash of what is in it. */
  public SortedMap<String, String> tree() {
    return tree(project());
  }

  /** Every file below a directory with a hash of what is in it. */
  public static SortedMap<String, String> tree(Path directory) {
    SortedMap<String, String> tree = new TreeMap<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.toList()) {
        tree.put(directory.relativize(file).toString(), print(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tree;
  }

  private static String print(Path file) throws IOException {
    if (Files.isSymbolicLink(file)) {
      return "link to " + Files.readSymbolicLink(file);
    }
    if (Files.isDirectory(file)) {
      return "directory";
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String hash = HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
      return (Files.isExecutable(file) ? "executable " : "") + hash;
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  /** The worktrees of runs that are left below the home. */
  public List<String> leftovers() {
    List<String> left = new ArrayList<>();
    for (Map.Entry<String, String> entry : tree(home()).entrySet()) {
      if (entry.getKey().endsWith("pom.xml")) {
        left.add(entry.getKey());
      }
    }
    return left;
  }
}
