package dev.redgreen.coordinator.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Walls a process in by bubblewrap: name spaces of its own without a network, everything read-only
 * but the worktree, and an empty temporary folder and home, which vanish with it. It is killed when
 * its parent dies.
 */
public final class Bubblewrap {
  private static final List<String> SPACES =
      List.of("--die-with-parent", "--new-session", "--unshare-all", "--cap-drop", "ALL");

  /** Ways to show processes, the strongest first: containers may forbid a new {@code /proc}. */
  private static final List<List<String>> PROC =
      List.of(List.of("--proc", "/proc"), List.of("--ro-bind", "/proc", "/proc"), List.of());

  private static final Pattern SEEN =
      Pattern.compile(
          "PATH|HOME|USER|LOGNAME|SHELL|LANG|LANGUAGE|LC_.*|TZ|TERM|CI|JAVA_HOME|M2_HOME"
              + "|MAVEN_HOME|MAVEN_OPTS|MAVEN_ARGS|JAVA_TOOL_OPTIONS|JDK_JAVA_OPTIONS");

  private static final List<String> EMPTIED = List.of("/tmp", "/var/tmp", "/run");
  private static final long PATIENCE_SECONDS = 10;

  private final String program;
  private final List<String> proc;
  private final List<Path> homes;
  private final List<Path> readable;
  private final List<String> passed;

  private Bubblewrap(
      String program,
      List<String> proc,
      List<Path> homes,
      List<Path> readable,
      List<String> passed) {
    this.program = program;
    this.proc = proc;
    this.homes = List.copyOf(homes);
    this.readable = List.copyOf(readable);
    this.passed = List.copyOf(passed);
  }

  /**
   * What came of looking for it.
   *
   * @param trouble why there is none, and what to do
   */
  record Search(Optional<Bubblewrap> wall, String trouble) {}

  static Search find(Map<String, String> environment, List<Path> readable, List<String> passed) {
    Optional<String> program = ProgramPath.find("bwrap", environment).map(Path::toString);
    if (program.isEmpty()) {
      return new Search(
          Optional.empty(), "no bwrap on the PATH: install the package bubblewrap (Linux)");
    }
    List<Path> homes = homes(environment);
    String said = "";
    for (List<String> proc : PROC) {
      Bubblewrap wall = new Bubblewrap(program.get(), proc, homes, readable, passed);
      said = wall.tried();
      if (said.isEmpty()) {
        return new Search(Optional.of(wall), "");
      }
    }
    return new Search(
        Optional.empty(),
        program.get()
            + " cannot make name spaces here ("
            + said.lines().findFirst().orElse("")
            + "): allow user name spaces, or --sandbox off");
  }

  /** The user's home as the shell and as Java name it, unless it is all there is. */
  private static List<Path> homes(Map<String, String> environment) {
    return Stream.of(environment.getOrDefault("HOME", ""), System.getProperty("user.home", ""))
        .filter(text -> !text.isBlank())
        .flatMap(text -> real(Path.of(text)).stream())
        .filter(path -> path.getNameCount() > 0 && Files.isDirectory(path))
        .distinct()
        .toList();
  }

  /** What went wrong when a process was walled in; empty if nothing did. */
  private String tried() {
    List<String> words =
        words(List.of("/bin/true"), Path.of("/"), new Confinement(List.of(), List.of()));
    try {
      Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes());
      boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return ended && process.exitValue() == 0 ? "" : said.isBlank() ? "it failed" : said.strip();
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }

  /** In what it is weaker than it should be; empty if in nothing. */
  String lacking() {
    return proc.contains("--proc") ? "" : "the processes of the machine can be seen (/proc)";
  }

  Map<String, String> environment(Map<String, String> inherited) {
    Map<String, String> seen = new TreeMap<>(inherited);
    seen.keySet().removeIf(name -> !SEEN.matcher(name).matches() && !passed.contains(name));
    return seen;
  }

  List<String> words(List<String> command, Path directory, Confinement confinement) {
    List<String> words = new ArrayList<>(List.of(program));
    words.addAll(SPACES);
    words.addAll(List.of("--ro-bind", "/", "/", "--dev", "/dev"));
    words.addAll(proc);
    mounts(confinement).forEach(mount -> words.addAll(mount.words()));
    words.addAll(List.of("--chdir", directory.toString(), "--"));
    words.addAll(command);
    return words;
  }

  /** Outer directories first, for a mount hides what was mounted below it before. */
  private List<Mount> mounts(Confinement confinement) {
    List<Mount> mounts = new ArrayList<>();
    Stream.concat(EMPTIED.stream().map(Path::of), homes.stream())
        .filter(path -> Files.isDirectory(path) && !Files.isSymbolicLink(path))
        .forEach(path -> mounts.add(new Mount("--tmpfs", path, path)));
    readable.forEach(path -> shown(path, mounts));
    confinement.writable().stream()
        .flatMap(path -> real(path).stream())
        .forEach(path -> mounts.add(new Mount("--bind", path, path)));
    confinement.locked().stream()
        .flatMap(path -> real(path).stream())
        .forEach(path -> mounts.add(new Mount("--ro-bind", path, path)));
    return mounts.stream()
        .distinct()
        .sorted(Comparator.comparingInt(mount -> mount.at().getNameCount()))
        .toList();
  }

  /** Puts back what lies in an emptied directory, also where a link leads to it. */
  private void shown(Path path, List<Mount> mounts) {
    Optional<Path> real = real(path);
    Stream.concat(real.stream(), Stream.of(path.toAbsolutePath().normalize()))
        .distinct()
        .filter(at -> real.isPresent() && hidden(at))
        .forEach(at -> mounts.add(new Mount("--ro-bind", real.orElseThrow(), at)));
  }

  /** Whether it lies in what is emptied. */
  private boolean hidden(Path path) {
    return EMPTIED.stream().anyMatch(path::startsWith) || homes.stream().anyMatch(path::startsWith);
  }

  private static Optional<Path> real(Path path) {
    try {
      return Optional.of(path.toRealPath());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** One place of the file system and what is put there. */
  private record Mount(String how, Path what, Path at) {
    List<String> words() {
      return how.equals("--tmpfs")
          ? List.of(how, at.toString())
          : List.of(how, what.toString(), at.toString());
    }
  }
}
