package dev.redgreen.fixer.conserve;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.redgreen.fixer.conserve.Outline.AnnotationPart;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds the annotations that a reply dropped: insertions into its text, by offset. */
final class Annotations {
  private final Outline before;
  private final Outline wanted;
  private final Asked asked;
  private final List<String> restored;

  Annotations(Outline before, Outline wanted, Asked asked, List<String> restored) {
    this.before = before;
    this.wanted = wanted;
    this.asked = asked;
    this.restored = restored;
  }

  /** Those of a member and of its parameters. */
  TreeMap<Integer, String> ofMember(Tree ours, Tree theirs) {
    TreeMap<Integer, String> insertions = new TreeMap<>();
    add(ours, theirs, insertions);
    if (ours instanceof MethodTree method && theirs instanceof MethodTree other) {
      pairs(method.getParameters(), other.getParameters(), insertions);
    }
    return insertions;
  }

  /** Those of a type, and of the components in the header of a record. */
  TreeMap<Integer, String> ofType(ClassTree ours, ClassTree theirs) {
    TreeMap<Integer, String> insertions = new TreeMap<>();
    add(ours, theirs, insertions);
    if (ours.getKind() == Tree.Kind.RECORD) {
      pairs(ours.getMembers(), theirs.getMembers(), insertions);
    }
    return insertions;
  }

  private void pairs(
      List<? extends Tree> ours, List<? extends Tree> theirs, Map<Integer, String> insertions) {
    Map<String, VariableTree> byName = new HashMap<>();
    for (Tree tree : theirs) {
      if (tree instanceof VariableTree variable) {
        byName.put(variable.getName().toString(), variable);
      }
    }
    for (Tree tree : ours) {
      if (tree instanceof VariableTree variable) {
        VariableTree other = byName.get(variable.getName().toString());
        if (other != null) {
          add(variable, other, insertions);
        }
      }
    }
  }

  private void add(Tree ours, Tree theirs, Map<Integer, String> insertions) {
    Set<String> present = new HashSet<>();
    wanted.annotations(theirs).forEach(annotation -> present.add(annotation.name()));
    for (AnnotationPart annotation : before.annotations(ours)) {
      boolean goes = asked.toRemove(annotation.start(), annotation.end());
      if (!present.contains(annotation.name()) && !goes && !asked.about(annotation.name())) {
        insertions.merge(wanted.start(theirs), text(annotation), String::concat);
        restored.add("@" + annotation.name());
      }
    }
  }

  /** The annotation with the white space behind it. */
  private String text(AnnotationPart annotation) {
    String text = before.text();
    int next = annotation.end();
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return text.substring(annotation.start(), next);
  }
}
