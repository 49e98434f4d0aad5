package dev.redgreen.coordinator.workspace;

import dev.redgreen.coordinator.workspace.Apply.Result;
import dev.redgreen.coordinator.workspace.FinalPatch.Change;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What keeps a patch from being applied, found before anything is changed. */
final class Obstacles {
  private static final Set<PosixFilePermission> WRITE =
      Set.of(
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_WRITE);

  private final FinalPatch patch;
  private final Worktree tree;

  Obstacles(FinalPatch patch) {
    this.patch = patch;
    this.tree = new Worktree(patch.root());
  }

  Optional<Result> find() throws IOException {
    if (!Files.isDirectory(patch.root())) {
      return refusal(List.of(), patch.root() + " does not exist");
    }
    List<Path> changed = new ArrayList<>();
    for (Change change : patch.changes()) {
      try {
        Path place = tree.place(change.file());
        if (!tree.read(change.file()).map(Content::of).equals(change.before())) {
          changed.add(change.file());
        } else if (readOnly(place)) {
          return refusal(List.of(change.file()), change.file() + " is read-only");
        }
      } catch (PatchRefused e) {
        return refusal(List.of(change.file()), String.valueOf(e.getMessage()));
      }
    }
    changed.addAll(changedBasis());
    return changed.isEmpty() ? Optional.empty() : Optional.of(changed(changed));
  }

  private List<Path> changedBasis() throws IOException {
    List<Path> changed = new ArrayList<>();
    for (Map.Entry<Path, String> file : patch.basis().entrySet()) {
      Path place = patch.root().resolve(file.getKey());
      if (!Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)
          || !PrivateRepository.idOf(place).name().equals(file.getValue())) {
        changed.add(file.getKey());
      }
    }
    changed.sort(null);
    return changed;
  }

  private static Optional<Result> refusal(List<Path> files, String reason) {
    return Optional.of(new Result.Refused(files, "Nothing was changed: " + reason + "."));
  }

  /** The refusal because of files that are not as the run found or left them. */
  static Result changed(List<Path> files) {
    String names = files.stream().map(Path::toString).collect(Collectors.joining(", "));
    String are = files.size() == 1 ? " was" : " were";
    return new Result.Refused(files, "Nothing was changed: " + names + are + " changed meanwhile.");
  }

  /** Whether the file, or the directory that would hold it, is closed to its owner too. */
  private static boolean readOnly(Path place) throws IOException {
    if (Files.exists(place, LinkOption.NOFOLLOW_LINKS) && closed(place)) {
      return true;
    }
    Path directory = Disk.parent(place);
    while (!Files.exists(directory)) {
      directory = Disk.parent(directory);
    }
    return closed(directory);
  }

  private static boolean closed(Path path) throws IOException {
    // the superuser may write anyway, but the owner's wish is plain
    return !Files.isWritable(path)
        || Files.getPosixFilePermissions(path).stream().noneMatch(WRITE::contains);
  }
}
