package dev.redgreen.coordinator.workspace;

import dev.redgreen.coordinator.workspace.PrivateRepository.Node;
import java.io.IOException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.ObjectId;

/** The commits of the user's, as states that a worktree can be in. */
final class History {
  private static final Pattern REVISION = Pattern.compile("([^~^@{}:\\s]+)((?:[~^]\\d*)*)");
  private static final Pattern ID = Pattern.compile("[0-9a-f]{4,40}");

  private final Opening opening;
  private final Include wanted;

  History(Opening opening) {
    this.opening = opening;
    this.wanted = new Include(opening.options().include());
  }

  /** The commit that a user's words stand for: a name or an id, with {@code ~2} or {@code ^2}. */
  Optional<ObjectId> named(String revision) throws IOException {
    Matcher parts = REVISION.matcher(revision);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String name = parts.group(1);
    Optional<String> start =
        opening
            .user()
            .repository()
            .flatMap(user -> user.named(name))
            .map(ObjectId::name)
            .or(() -> Optional.of(name).filter(ID.asMatchPredicate()));
    return start.isEmpty()
        ? Optional.empty()
        : opening.repository().commitNamed(start.get() + parts.group(2));
  }

  /** The files of a commit, and what the user wants in every snapshot although it is ignored. */
  TreeMap<String, Node> files(ObjectId commit) throws IOException {
    TreeMap<String, Node> files = opening.repository().files(commit);
    opening
        .snapshot()
        .files()
        .forEach(
            (path, node) -> {
              if (wanted.takes(path)) {
                files.putIfAbsent(path, node);
              }
            });
    return files;
  }
}
