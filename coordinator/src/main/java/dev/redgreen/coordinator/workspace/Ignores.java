package dev.redgreen.coordinator.workspace;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.ignore.IgnoreNode;
import org.jspecify.annotations.Nullable;

/**
 * The ignore rules that hold in one directory: its own {@code .gitignore} before those of the
 * directories above it, before the rules of the repository and of the user.
 */
final class Ignores {
  private final @Nullable Ignores above;
  private final String base;
  private final IgnoreNode rules;

  private Ignores(@Nullable Ignores above, String base, IgnoreNode rules) {
    this.above = above;
    this.base = base;
    this.rules = rules;
  }

  /** Rules that hold everywhere, the strongest text last. */
  static Ignores of(List<String> texts) throws IOException {
    Ignores ignores = new Ignores(null, "", new IgnoreNode());
    for (String text : texts) {
      ignores = ignores.below("", text);
    }
    return ignores;
  }

  /** The rules in a subdirectory whose path, with a slash at its end, is {@code base}. */
  Ignores in(Path directory, String base) throws IOException {
    Path file = directory.resolve(".gitignore");
    // git does not follow a linked .gitignore either
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.isReadable(file)
        ? below(base, new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
        : this;
  }

  private Ignores below(String base, String text) throws IOException {
    IgnoreNode node = new IgnoreNode();
    node.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    return new Ignores(this, base, node);
  }

  /** Whether the rules leave a path out; the directories above it are known not to be left out. */
  boolean ignored(String path, boolean directory) {
    for (Ignores level = this; level != null; level = level.above) {
      Boolean answer =
          level.rules.checkIgnored("/" + path.substring(level.base.length()), directory);
      if (answer != null) {
        return answer;
      }
    }
    return false;
  }
}
