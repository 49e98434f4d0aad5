package dev.redgreen.coordinator.workspace;

import dev.redgreen.coordinator.workspace.PrivateRepository.Node;
import dev.redgreen.coordinator.workspace.TreeScan.Entry;
import dev.redgreen.coordinator.workspace.TreeScan.Found;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.FileMode;

/** Watches over the files that decide what is green: finds what was changed, puts it back. */
final class Guard {
  private static final String POINTER = ".git";

  private final Opening opening;
  private final Steps steps;
  private Predicate<Path> guarded = file -> false;

  Guard(Opening opening, Steps steps) {
    this.opening = opening;
    this.steps = steps;
  }

  void protect(Predicate<Path> files) {
    guarded = files;
  }

  /** The protected files of the user's tree with the ids of their contents. */
  Map<Path, String> basis() {
    Map<Path, String> basis = new TreeMap<>();
    opening
        .snapshot()
        .files()
        .forEach(
            (path, node) -> {
              boolean plain =
                  node.mode() == FileMode.REGULAR_FILE || node.mode() == FileMode.EXECUTABLE_FILE;
              if (plain && guarded.test(Path.of(path))) {
                basis.put(Path.of(path), node.id().name());
              }
            });
    return basis;
  }

  List<Path> tampered() throws IOException {
    TreeSet<Path> tampered = new TreeSet<>();
    if (!pointerIntact()) {
      tampered.add(Path.of(POINTER));
    }
    for (Map.Entry<String, Node> file : steps.files().entrySet()) {
      Path path = Path.of(file.getKey());
      if (guarded.test(path) && !opening.tree().holds(file.getKey(), file.getValue())) {
        tampered.add(path);
      }
    }
    tampered.addAll(added());
    return List.copyOf(tampered);
  }

  /** New files under protected names; ignored ones are outputs of the build, but never in .mvn. */
  private Collection<Path> added() throws IOException {
    TreeSet<Path> added = new TreeSet<>();
    Found found =
        TreeScan.scan(
            opening.tree().root(),
            steps.files(),
            opening.rules(),
            List.of("**/.mvn", ".mvn"),
            opening.home());
    for (Entry entry : found.files()) {
      Path path = Path.of(entry.path());
      if (!steps.files().containsKey(entry.path()) && guarded.test(path)) {
        added.add(path);
      }
    }
    return added;
  }

  private boolean pointerIntact() throws IOException {
    Path file = opening.tree().root().resolve(POINTER);
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && Files.readString(file).equals(PrivateRepository.pointer(opening.gitDirectory()));
  }

  void restore(Collection<Path> files) throws IOException {
    for (Path file : files) {
      if (file.equals(Path.of(POINTER))) {
        Path pointer = opening.tree().root().resolve(POINTER);
        Disk.delete(pointer);
        Files.write(
            pointer,
            PrivateRepository.pointer(opening.gitDirectory()).getBytes(StandardCharsets.UTF_8));
      } else {
        steps.restoreFile(Steps.slashed(file));
      }
    }
  }
}
