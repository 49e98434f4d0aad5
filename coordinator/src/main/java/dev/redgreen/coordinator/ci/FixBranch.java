package dev.redgreen.coordinator.ci;

import dev.redgreen.coordinator.process.CannotStart;
import dev.redgreen.coordinator.process.Command;
import dev.redgreen.coordinator.process.ProcessResult;
import dev.redgreen.coordinator.process.Processes;
import dev.redgreen.coordinator.workspace.WorkspaceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Puts a verified patch on a new branch on top of the commit that was built. Only objects and the
 * one reference are written: work tree, index, HEAD and every other branch stay, no hook runs, and
 * nothing is pushed.
 */
public final class FixBranch {
  private static final Duration DEADLINE = Duration.ofMinutes(1);

  /** As git itself has it: the reference must not exist yet. */
  private static final String NEW = "";

  private static final List<String> IDENTITY =
      List.of("GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL");

  private final Processes processes;
  private final Path repository;
  private final Map<String, String> variables;

  /**
   * Branches of a repository.
   *
   * @param repository top directory of the work tree
   * @param environment where a pipeline may say who commits
   */
  public FixBranch(Processes processes, Path repository, Map<String, String> environment) {
    this.processes = processes;
    this.repository = repository;
    this.variables = new TreeMap<>();
    IDENTITY.stream()
        .filter(environment::containsKey)
        .forEach(name -> variables.put(name, String.valueOf(environment.get(name))));
  }

  /** What came of it. */
  public sealed interface Result {}

  /** The patch is on a branch. */
  public record Committed(String branch, String commit) implements Result {}

  /** It is not, and nothing was changed; one sentence why. */
  public record Refused(String reason) implements Result {}

  /** Unwinds where git says no. */
  private static final class No extends Exception {
    private static final long serialVersionUID = 1;

    No(String reason) {
      super(reason);
    }
  }

  /**
   * Commits a patch.
   *
   * @param name of the new branch; empty for one that is named after the commit
   */
  public Result commit(byte[] patch, Optional<String> name, String message) {
    try {
      Path directory = Files.createTempDirectory("redgreen-branch");
      try {
        return committed(directory, patch, name, message);
      } catch (No e) {
        return new Refused(String.valueOf(e.getMessage()));
      } finally {
        delete(directory);
      }
    } catch (IOException e) {
      throw new WorkspaceException("The branch could not be made: " + e.getMessage(), e);
    }
  }

  private Result committed(Path directory, byte[] patch, Optional<String> name, String message)
      throws IOException, No {
    String head = git(directory, "rev-parse", "--verify", "--quiet", "HEAD^{commit}");
    String branch = name.orElse("redgreen/fix-" + head.substring(0, Math.min(12, head.length())));
    Path diff = Files.write(directory.resolve("patch"), patch);
    Path words = Files.writeString(directory.resolve("message"), message);
    git(directory, "check-ref-format", "--branch", branch);
    git(directory, "read-tree", head);
    git(directory, "diff", "--quiet", "--ignore-submodules");
    git(directory, "apply", "--cached", "--whitespace=nowarn", diff.toString());
    String tree = git(directory, "write-tree");
    String commit = git(directory, "commit-tree", tree, "-p", head, "-F", words.toString());
    git(directory, "update-ref", "refs/heads/" + branch, commit, NEW);
    return new Committed(branch, commit);
  }

  private String git(Path directory, String... words) throws No {
    List<String> line = new ArrayList<>(List.of("git", "-c", "core.hooksPath=/dev/null"));
    line.addAll(List.of("-c", "core.fsmonitor=false", "-c", "core.quotePath=false"));
    if (words[0].equals("commit-tree") && !knowsWho(directory)) {
      line.addAll(List.of("-c", "user.name=Redgreen", "-c", "user.email=redgreen@localhost"));
    }
    line.addAll(List.of(words));
    ProcessResult result = run(directory, line);
    if (!result.ok()) {
      throw new No(reason(words[0], result.output().strip()));
    }
    return result.output().strip().lines().reduce("", (first, last) -> last);
  }

  private boolean knowsWho(Path directory) throws No {
    return run(directory, List.of("git", "var", "GIT_COMMITTER_IDENT")).ok()
        && run(directory, List.of("git", "config", "user.email")).ok();
  }

  private ProcessResult run(Path directory, List<String> line) throws No {
    Map<String, String> all = new TreeMap<>(variables);
    all.put("GIT_INDEX_FILE", directory.resolve("index").toString());
    try {
      return processes.run(Command.of(repository, DEADLINE, line).with(all));
    } catch (CannotStart e) {
      throw new No("there is no git on the path");
    }
  }

  private static String reason(String command, String said) {
    String first = said.lines().findFirst().orElse("git says nothing");
    return switch (command) {
      case "rev-parse" -> "there is no commit to put it on";
      case "check-ref-format" -> "this is no name for a branch; choose another by --branch";
      case "diff" ->
          "files differ from the commit, so what was verified is not what would be on the branch";
      case "apply" -> "the patch rests on files that are not committed (" + first + ")";
      case "update-ref" ->
          "there is such a branch already; choose another by --branch (" + first + ")";
      default -> "git " + command + " failed: " + first;
    };
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(directory);
  }
}
