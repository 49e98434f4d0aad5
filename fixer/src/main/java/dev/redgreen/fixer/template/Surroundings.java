package dev.redgreen.fixer.template;

import dev.redgreen.fixer.SourceTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What code around a site can name: variables, methods and types, by the text alone. */
final class Surroundings {
  private static final int NEAREST = 3;

  private final List<Placed> chain;
  private final Diagnosed diagnosed;
  private final SourceTree tree;
  private final TypeIndex types;

  /**
   * The surroundings of a place.
   *
   * @param chain from the file down to the node at the place
   */
  Surroundings(List<Placed> chain, Diagnosed diagnosed, SourceTree tree, TypeIndex types) {
    this.chain = List.copyOf(chain);
    this.diagnosed = diagnosed;
    this.tree = tree;
    this.types = types;
  }

  List<String> qualified(String simple) {
    return types.qualified(simple);
  }

  /** Variables that may be in scope and are declared with this type, the nearest first. */
  List<String> variablesOf(String type) {
    return variables().stream()
        .filter(variable -> Tree.plain(typeOf(variable)).equals(type))
        .map(Placed::declaredName)
        .distinct()
        .toList();
  }

  /** Declarations in front of the place, and fields, the innermost first. */
  private List<Placed> variables() {
    List<Placed> found = new ArrayList<>();
    for (int i = chain.size() - 1; i > 0; i--) {
      Placed inner = chain.get(i);
      boolean member = isClass(chain.get(i - 1));
      List<Placed> here = new ArrayList<>();
      for (Placed sibling : chain.get(i - 1).children()) {
        boolean before = sibling.end() <= inner.start() || member;
        if (before) {
          sibling.all().stream()
              .filter(node -> node.kind().equals("VARIABLE"))
              .filter(node -> node == sibling || sibling.kind().equals("PARAMETERS"))
              .forEach(here::add);
        }
      }
      Collections.reverse(here);
      found.addAll(here);
    }
    return found;
  }

  private static boolean isClass(Placed node) {
    return Set.of("CLASS", "INTERFACE", "ENUM", "RECORD").contains(node.kind());
  }

  /** What is written in front of the name, without modifiers. */
  private static List<Tree> typeOf(Placed variable) {
    List<Tree> type = new ArrayList<>();
    for (Placed child : variable.children()) {
      if (child.kind().equals(Tree.NAME)) {
        break;
      }
      if (!child.kind().equals("MODIFIERS")) {
        type.add(child.tree());
      }
    }
    return type;
  }

  /** Names in scope, in the file, and of the owner's members that are spelt nearly like one. */
  List<String> nearest(String name) {
    Set<String> names = new LinkedHashSet<>();
    variables().forEach(variable -> names.add(variable.declaredName()));
    declared(chain.get(0), names);
    types
        .file(diagnosed.arguments().getOrDefault("owner", ""))
        .flatMap(tree::text)
        .flatMap(TreeBuilder::of)
        .ifPresent(owner -> declared(owner, names));
    int most = Math.max(1, name.length() / 3);
    return names.stream()
        .filter(other -> !other.isEmpty() && !other.equals(name))
        .filter(other -> distance(name, other) <= most)
        .sorted(Comparator.comparingInt(other -> distance(name, other)))
        .limit(NEAREST)
        .toList();
  }

  private static void declared(Placed unit, Set<String> names) {
    Set<String> members = Set.of("METHOD", "VARIABLE", "CLASS", "INTERFACE", "ENUM", "RECORD");
    unit.all().stream()
        .filter(node -> members.contains(node.kind()))
        .forEach(node -> names.add(node.declaredName()));
  }

  /** Edits, neighbours that changed places being one, without regard to case. */
  private static int distance(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int[][] edits = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        edits[i][j] = i == 0 || j == 0 ? i + j : cheapest(edits, a, b, i, j);
      }
    }
    return edits[a.length()][b.length()];
  }

  private static int cheapest(int[][] edits, String a, String b, int i, int j) {
    int replaced = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int least = Math.min(replaced, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, edits[i - 2][j - 2] + 1) : least;
  }

  List<String> enclosingMethod() {
    return enclosing(Set.of("METHOD")).stream().map(Placed::declaredName).limit(1).toList();
  }

  List<String> enclosingClass() {
    return enclosing(Set.of("CLASS", "INTERFACE", "ENUM", "RECORD")).stream()
        .map(Placed::declaredName)
        .limit(1)
        .toList();
  }

  List<String> resultType() {
    return enclosing(Set.of("METHOD")).stream()
        .limit(1)
        .map(method -> Tree.plain(typeOf(method)))
        .toList();
  }

  List<String> parameters() {
    return enclosing(Set.of("METHOD")).stream()
        .limit(1)
        .flatMap(method -> method.children().stream())
        .filter(child -> child.kind().equals("PARAMETERS"))
        .flatMap(list -> list.children().stream())
        .map(Placed::declaredName)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** The nodes of these kinds around the place, the innermost first. */
  private List<Placed> enclosing(Set<String> kinds) {
    List<Placed> found = new ArrayList<>();
    for (int i = chain.size() - 1; i >= 0; i--) {
      if (kinds.contains(chain.get(i).kind())) {
        found.add(chain.get(i));
      }
    }
    return found;
  }
}
