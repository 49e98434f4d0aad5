package dev.redgreen.coordinator.workspace;

import dev.redgreen.coordinator.workspace.PrivateRepository.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.util.FS;

/**
 * The tree that the user works in: its root, the repository it belongs to if we can read that, and
 * the rules for what is ignored in it.
 *
 * @param root real path
 * @param repository the repository around it, whose objects and index are borrowed
 * @param warnings what could not be read, one sentence each
 */
record UserTree(Path root, Optional<UserRepository> repository, List<String> warnings) {

  /** The tree that a project lies in. */
  static UserTree around(Path project) {
    Optional<UserRepository> repository = UserRepository.above(project);
    if (repository.isEmpty()) {
      return new UserTree(reactor(Disk.real(project)), Optional.empty(), List.of());
    }
    UserRepository user = repository.get();
    Optional<String> unreadable = user.unreadable();
    return unreadable.isEmpty()
        ? new UserTree(user.root(), repository, List.of())
        : new UserTree(user.root(), Optional.empty(), List.of(withoutHistory(unreadable.get())));
  }

  private static String withoutHistory(String why) {
    return "The git repository cannot be shared ("
        + why
        + "): the run works on a copy without its history, and files that are tracked although an"
        + " ignore rule names them are missing in it.";
  }

  /** Without git the tree is as large as the directories above that have a pom too. */
  private static Path reactor(Path project) {
    Path top = project;
    for (Path above = project.getParent();
        above != null && Files.exists(above.resolve("pom.xml"));
        above = above.getParent()) {
      top = above;
    }
    return top;
  }

  /** Ignore rules of the repository itself. */
  String exclude() throws IOException {
    if (repository.isEmpty()) {
      return "";
    }
    Path file = repository.get().commonDir().resolve("info/exclude");
    return Files.isRegularFile(file) ? Files.readString(file) : "";
  }

  /** All rules that hold in the root. */
  Ignores ignores(UserGit git) throws IOException {
    Optional<Path> configuration = repository.map(user -> user.commonDir().resolve("config"));
    return Ignores.of(List.of(git.ignores(configuration), exclude()));
  }

  /** The commit that the user's work starts from; empty if there is none. */
  Optional<ObjectId> head() {
    return repository.flatMap(UserRepository::head);
  }

  /** Tells our repository where a shallow history ends. */
  void shareHistory(Path gitDirectory) throws IOException {
    if (repository.isPresent()) {
      Path shallow = repository.get().commonDir().resolve("shallow");
      if (Files.exists(shallow)) {
        Files.copy(shallow, gitDirectory.resolve("shallow"));
      }
    }
  }

  /**
   * What the user's index lists.
   *
   * @param scratch where a copy of the index may be put: JGit shall not see the original
   * @param ours answers for HEAD if the index cannot be read
   * @param warnings gets a sentence if so
   */
  TreeMap<String, Node> tracked(Path scratch, PrivateRepository ours, List<String> warnings)
      throws IOException {
    TreeMap<String, Node> tracked = new TreeMap<>();
    if (repository.isEmpty() || !Files.exists(repository.get().index())) {
      return tracked;
    }
    Path copy = scratch.resolve("user-index");
    Files.copy(repository.get().index(), copy, StandardCopyOption.REPLACE_EXISTING);
    try {
      DirCache index = DirCache.read(copy.toFile(), FS.DETECTED);
      for (int i = 0; i < index.getEntryCount(); i++) {
        DirCacheEntry entry = index.getEntry(i);
        tracked.put(entry.getPathString(), new Node(entry.getFileMode(), entry.getObjectId()));
      }
      return tracked;
    } catch (IOException e) {
      warnings.add("The index cannot be read (" + e.getMessage() + "): HEAD says what is tracked.");
      Optional<ObjectId> head = head();
      return head.isPresent() && ours.has(head.get()) ? ours.files(head.get()) : tracked;
    } finally {
      Files.delete(copy);
    }
  }
}
