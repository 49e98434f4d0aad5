package dev.redgreen.fixer.reuse.slice;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What of one type goes into a slice. */
final class Included {
  private final SourceType type;
  private final Set<Tree> members = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<Tree, List<Reference>> references = new IdentityHashMap<>();
  private boolean asType;

  Included(SourceType type) {
    this.type = type;
  }

  SourceType type() {
    return type;
  }

  /** Whether values of the type are used, not only its static members. */
  boolean isType() {
    return asType;
  }

  void useAsType() {
    asType = true;
  }

  boolean has(Tree member) {
    return members.contains(member);
  }

  /** Adds a member with what it refers to. */
  void add(Tree member, List<Reference> refersTo) {
    members.add(member);
    references.put(member, refersTo);
  }

  /** What a member, or the head of the type, refers to. */
  List<Reference> references(Tree member) {
    return references.getOrDefault(member, List.of());
  }

  /** Number of methods and constructors, which is what makes a slice large. */
  int size() {
    return (int) members.stream().filter(MethodTree.class::isInstance).count();
  }

  ClassTree tree() {
    return type.tree();
  }
}
