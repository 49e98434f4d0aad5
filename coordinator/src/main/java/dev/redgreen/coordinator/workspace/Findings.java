package dev.redgreen.coordinator.workspace;

import dev.redgreen.coordinator.workspace.TreeScan.Found;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a snapshot lacks that a build may need, said in sentences that name it. */
final class Findings {
  private static final int NAMED = 5;
  private static final Pattern JUNK =
      Pattern.compile("(^|.*/)(\\.DS_Store|Thumbs\\.db|.*\\.(class|log|iml|swp|bak|orig)|.*~)");
  private static final Set<String> INPUT_DIRECTORIES = Set.of("src", ".mvn", "lib", "libs");

  private Findings() {}

  static List<String> of(Path root, Path project, Found found, Snapshot.Taken snapshot) {
    List<String> findings = new ArrayList<>();
    List<String> inputs = found.ignored().stream().filter(Findings::input).toList();
    add(findings, inputs, "ignored by git and therefore missing in the run");
    add(findings, found.submodules(), "a repository of its own, and empty in the run");
    add(findings, snapshot.largeFilePointers(), "a Git LFS pointer, its content was not fetched");
    add(findings, snapshot.linksOutside(), "a link that leads out of the tree");
    add(findings, found.unreadable(), "not readable and therefore missing in the run");
    ParentPom.outside(root, project).ifPresent(findings::add);
    return findings;
  }

  private static void add(List<String> findings, List<String> paths, String what) {
    if (paths.isEmpty()) {
      return;
    }
    String names = String.join(", ", paths.subList(0, Math.min(NAMED, paths.size())));
    String more = paths.size() > NAMED ? " and " + (paths.size() - NAMED) + " more" : "";
    findings.add(names + more + ": " + what + " ([snapshot] include can take it along).");
  }

  /** Whether a build may read a path that git ignores. */
  private static boolean input(String path) {
    if (JUNK.matcher(path).matches()) {
      return false;
    }
    List<String> names = List.of(path.split("/"));
    return names.stream().anyMatch(INPUT_DIRECTORIES::contains)
        || names.get(names.size() - 1).equals("pom.xml");
  }
}
