package dev.redgreen.coordinator.hook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A repository in a temporary directory, worked on by the machine's real git.
 *
 * @param root top directory of the tree
 * @param variables what is added to the environment of git
 */
public record GitProject(Path root, Map<String, String> variables) {

  /** A new repository. */
  public static GitProject in(Path root) {
    try {
      Files.createDirectories(root);
      GitProject project = new GitProject(root.toRealPath(), Map.of());
      project.git("init", "-q", "-b", "main");
      return project;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same with a variable set. */
  public GitProject with(String variable, String value) {
    Map<String, String> more = new TreeMap<>(variables);
    more.put(variable, value);
    return new GitProject(root, more);
  }

  /** The same repository, seen from another work tree. */
  public GitProject at(Path tree) {
    return new GitProject(tree, variables);
  }

  /** Writes a file. */
  public GitProject write(String file, String text) {
    try {
      Path path = root.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Commits all there is, with hooks; returns the id of the commit. */
  public String commit(String message) {
    git("add", "-A");
    git("commit", "-q", "--allow-empty", "-m", message);
    return head();
  }

  /** Id of the commit that HEAD stands on. */
  public String head() {
    return git("rev-parse", "HEAD").strip();
  }

  /** What git prints; fails if git does. */
  public String git(String... words) {
    Ended ended = run(words);
    if (ended.exit() != 0) {
      throw new AssertionError(String.join(" ", words) + ": " + ended.output());
    }
    return ended.output();
  }

  /** How a program ended. */
  public record Ended(int exit, String output) {}

  /** Runs git to its end. */
  public Ended run(String... words) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("GIT_"));
    environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
    environment.put("GIT_CONFIG_NOSYSTEM", "1");
    environment.put("GIT_EDITOR", "true");
    for (String who : List.of("AUTHOR", "COMMITTER")) {
      environment.put("GIT_" + who + "_NAME", "Ada");
      environment.put("GIT_" + who + "_EMAIL", "ada@acme.test");
    }
    environment.putAll(variables);
    try {
      Process process = builder.redirectErrorStream(true).start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Ended(process.waitFor(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
