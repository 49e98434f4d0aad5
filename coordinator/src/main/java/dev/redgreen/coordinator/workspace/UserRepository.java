package dev.redgreen.coordinator.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/**
 * The git repository that the user works in, looked at without opening it: only files are read.
 *
 * @param root top directory of the user's tree
 * @param gitDir what belongs to this tree: HEAD and index
 * @param commonDir what all worktrees share: objects, refs, configuration
 */
record UserRepository(Path root, Path gitDir, Path commonDir) {
  private static final List<String> PREFIXES =
      List.of("", "refs/", "refs/tags/", "refs/heads/", "refs/remotes/");

  /** The repository that a directory lies in; empty if it lies in none. */
  static Optional<UserRepository> above(Path directory) {
    for (Path here = Disk.real(directory); here != null; here = here.getParent()) {
      Path git = here.resolve(".git");
      if (Files.isDirectory(git) && Files.exists(git.resolve("HEAD"))) {
        return Optional.of(of(here, git));
      }
      Optional<Path> elsewhere =
          Files.isRegularFile(git) ? pointer(git, "gitdir:") : Optional.empty();
      if (elsewhere.isPresent()) {
        return Optional.of(of(here, elsewhere.get()));
      }
    }
    return Optional.empty();
  }

  private static UserRepository of(Path root, Path gitDir) {
    Path common = gitDir.resolve("commondir");
    Optional<Path> shared = Files.isRegularFile(common) ? pointer(common, "") : Optional.empty();
    return new UserRepository(root, gitDir, shared.orElse(gitDir));
  }

  private static Optional<Path> pointer(Path file, String prefix) {
    String text = read(file).strip();
    if (!text.startsWith(prefix)) {
      return Optional.empty();
    }
    Path target = file.resolveSibling(text.substring(prefix.length()).strip()).normalize();
    return Files.isDirectory(target) ? Optional.of(target) : Optional.empty();
  }

  /** Directory of the objects. */
  Path objects() {
    return commonDir.resolve("objects");
  }

  /** The file of the index; it may not exist. */
  Path index() {
    return gitDir.resolve("index");
  }

  /** Why its objects and refs cannot be read by us, as one clause; empty if they can. */
  Optional<String> unreadable() {
    Config config = config();
    String hash = config.getString("extensions", null, "objectFormat");
    if (hash != null && !hash.equalsIgnoreCase("sha1")) {
      return Optional.of("it names objects by " + hash);
    }
    String refs = config.getString("extensions", null, "refStorage");
    if (refs != null && !refs.equalsIgnoreCase("files")) {
      return Optional.of("it keeps references as " + refs);
    }
    return Files.isDirectory(objects()) ? Optional.empty() : Optional.of("it has no objects");
  }

  private Config config() {
    Config config = new Config();
    try {
      config.fromText(read(commonDir.resolve("config")));
    } catch (ConfigInvalidException e) {
      return new Config();
    }
    return config;
  }

  /** The commit that HEAD stands on; empty on an unborn branch. */
  Optional<ObjectId> head() {
    return object("HEAD");
  }

  /**
   * What a name stands for, in git's order: {@code HEAD} and its like, then tags, branches, and
   * branches of remotes. A tag may be an object of its own.
   */
  Optional<ObjectId> named(String name) {
    if (name.matches("[A-Z_]+")) {
      return object(name);
    }
    return PREFIXES.stream()
        .map(prefix -> prefix + name)
        .filter(Repository::isValidRefName)
        .flatMap(reference -> object(reference).stream())
        .findFirst();
  }

  private Optional<ObjectId> object(String reference) {
    String id = reference(reference);
    for (int hops = 0; id.startsWith("ref:") && hops < 5; hops++) {
      id = reference(id.substring("ref:".length()).strip());
    }
    return ObjectId.isId(id) ? Optional.of(ObjectId.fromString(id)) : Optional.empty();
  }

  private String reference(String name) {
    for (Path directory : new Path[] {gitDir, commonDir}) {
      Path loose = directory.resolve(name);
      if (Files.isRegularFile(loose)) {
        return read(loose).strip();
      }
    }
    return read(commonDir.resolve("packed-refs"))
        .lines()
        .filter(line -> line.endsWith(" " + name))
        .map(line -> line.substring(0, line.indexOf(' ')))
        .findFirst()
        .orElse("");
  }

  private static String read(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new WorkspaceException(file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
