package dev.redgreen.patterns.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The rules of {@code .gitignore} files from the top of a repository down to one directory; the
 * last rule that fits decides. (Rules as in git's documentation, "gitignore".)
 */
final class GitIgnore {
  private final List<Rule> rules;

  private GitIgnore(List<Rule> rules) {
    this.rules = rules;
  }

  private record Rule(Path base, Pattern path, boolean directoriesOnly, boolean ignores) {
    boolean fits(Path candidate, boolean isDirectory) {
      String relative = base.relativize(candidate).toString().replace('\\', '/');
      return (isDirectory || !directoriesOnly) && path.matcher(relative).matches();
    }
  }

  /** The rules that hold for a directory's parents, when it lies in a repository. */
  static GitIgnore above(Path directory) {
    List<Path> chain = new ArrayList<>();
    Path top = directory;
    while (top != null && !Files.exists(top.resolve(".git"))) {
      top = top.getParent();
      if (top != null) {
        chain.add(0, top);
      }
    }
    GitIgnore rules = new GitIgnore(List.of());
    if (top == null) {
      return rules;
    }
    rules = rules.with(top, top.resolve(".git/info/exclude"));
    for (Path parent : chain) {
      rules = rules.in(parent);
    }
    return rules;
  }

  /** These rules and those of the {@code .gitignore} in a directory below. */
  GitIgnore in(Path directory) {
    return with(directory, directory.resolve(".gitignore"));
  }

  boolean ignores(Path path, boolean isDirectory) {
    boolean ignored = false;
    for (Rule rule : rules) {
      if (rule.ignores != ignored && rule.fits(path, isDirectory)) {
        ignored = rule.ignores;
      }
    }
    return ignored;
  }

  private GitIgnore with(Path base, Path file) {
    if (!Files.isRegularFile(file)) {
      return this;
    }
    List<Rule> all = new ArrayList<>(rules);
    try {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      text.lines().map(String::strip).forEach(line -> add(base, line, all));
    } catch (IOException unreadable) {
      return this;
    }
    return new GitIgnore(all);
  }

  private static void add(Path base, String line, List<Rule> rules) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    boolean ignores = !line.startsWith("!");
    String glob = ignores ? line : line.substring(1);
    boolean directoriesOnly = glob.endsWith("/");
    glob = directoriesOnly ? glob.substring(0, glob.length() - 1) : glob;
    boolean anchored = glob.indexOf('/') >= 0;
    glob = glob.startsWith("/") ? glob.substring(1) : glob;
    String regex = (anchored ? "" : "(?:.*/)?") + regex(glob);
    rules.add(new Rule(base, Pattern.compile(regex), directoriesOnly, ignores));
  }

  private static String regex(String glob) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      if (glob.startsWith("**/", i)) {
        regex.append("(?:.*/)?");
        i += 2;
      } else if (glob.startsWith("**", i)) {
        regex.append(".*");
        i++;
      } else if (c == '*') {
        regex.append("[^/]*");
      } else if (c == '?') {
        regex.append("[^/]");
      } else if (c == '[' && glob.indexOf(']', i + 1) > 0) {
        int end = glob.indexOf(']', i + 1);
        regex.append(glob.substring(i, end + 1).replace("[!", "[^"));
        i = end;
      } else {
        i += c == '\\' && i + 1 < glob.length() ? 1 : 0;
        regex.append(Pattern.quote(glob.substring(i, i + 1)));
      }
    }
    return regex.toString();
  }
}
