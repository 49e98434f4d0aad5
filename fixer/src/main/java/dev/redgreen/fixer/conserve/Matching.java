package dev.redgreen.fixer.conserve;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import dev.redgreen.fixer.syntax.Lexer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which part of the wanted file is which of the original. */
final class Matching {
  private final List<Part> now;
  private final Map<Part, Part> pairs = new IdentityHashMap<>();
  private final Set<Part> taken = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * Pairs parts of the same key, then methods of the same name where one takes the place of
   * another.
   *
   * @param asked whether a failure is about a part, so that its signature may have to change
   */
  Matching(List<Part> old, List<Part> now, Predicate<Part> asked) {
    this.now = now;
    blocks(old, String::equals);
    blocks(old, Alignment::alike);
    Map<String, Part> byKey = Outline.byKey(now);
    for (Part part : old) {
      Part same = part.isBlock() ? null : byKey.get(part.key());
      if (same != null) {
        pair(part, same);
      }
    }
    for (Part part : old) {
      if (!pairs.containsKey(part)) {
        now.stream()
            .filter(other -> isNew(other) && replaces(other, part, asked.test(part)))
            .findFirst()
            .ifPresent(other -> pair(part, other));
      }
    }
  }

  /** Blocks have no names: the same one, else the first that is like it. */
  private void blocks(List<Part> old, BiPredicate<String, String> alike) {
    for (Part part : old) {
      if (part.isBlock() && !pairs.containsKey(part)) {
        now.stream()
            .filter(other -> other.isBlock() && isNew(other))
            .filter(other -> alike.test(plain(other.tree()), plain(part.tree())))
            .findFirst()
            .ifPresent(other -> pair(part, other));
      }
    }
  }

  @Nullable Part sameAs(Part part) {
    return pairs.get(part);
  }

  private boolean isNew(Part part) {
    return !taken.contains(part);
  }

  private void pair(Part part, Part same) {
    pairs.put(part, same);
    taken.add(same);
  }

  /** The new parts that follow this one in the wanted file; those at its start for null. */
  List<Part> newAfter(@Nullable Part previous) {
    List<Part> found = new ArrayList<>();
    boolean here = previous == null;
    for (Part part : now) {
      if (!isNew(part)) {
        here = part == previous;
      } else if (here) {
        found.add(part);
      }
    }
    return found;
  }

  private static boolean replaces(Part part, Part dropped, boolean asked) {
    if (part.tree() instanceof MethodTree one && dropped.tree() instanceof MethodTree two) {
      boolean sameName = part.name().equals(dropped.name());
      boolean sameBody =
          one.getBody() != null
              && two.getBody() != null
              && plain(one.getBody()).equals(plain(two.getBody()));
      return sameName && (asked || sameBody);
    }
    return false;
  }

  private static String plain(Tree tree) {
    return Lexer.withoutLayout(tree.toString());
  }
}
