package dev.redgreen.fixer.conserve;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type or member.
 *
 * @param key what tells it from its siblings
 * @param name its name
 * @param lead where its comments begin
 * @param declaration its first character behind the comments
 * @param end behind its last character, with what stands behind it on the line
 */
record Part(String key, String name, Tree tree, int lead, int declaration, int end) {
  ClassTree asClass() {
    return (ClassTree) tree;
  }

  boolean isType() {
    return tree instanceof ClassTree && !key.equals("<constants>");
  }

  boolean isBlock() {
    return tree instanceof BlockTree;
  }

  boolean isField() {
    return tree instanceof VariableTree;
  }

  Part with(String further, int newEnd) {
    return new Part(key + "," + further, name, tree, lead, declaration, newEnd);
  }

  static String name(Tree tree) {
    if (tree instanceof ClassTree type) {
      return type.getSimpleName().toString();
    }
    if (tree instanceof MethodTree method) {
      return method.getName().toString();
    }
    return tree instanceof VariableTree variable ? variable.getName().toString() : "<init-block>";
  }

  static String key(Tree tree) {
    if (tree instanceof MethodTree method) {
      List<String> types = new ArrayList<>();
      method.getParameters().forEach(parameter -> types.add(plainType(parameter.getType())));
      // Overloads may differ in nothing but the bounds of their type variables.
      String variables =
          method.getTypeParameters().isEmpty() ? "" : method.getTypeParameters() + "";
      return variables + name(tree) + "(" + String.join(",", types) + ")";
    }
    if (tree instanceof BlockTree block) {
      return (block.isStatic() ? "static " : "") + "{}";
    }
    return (tree instanceof ClassTree ? "type " : "") + name(tree);
  }

  /** Spelling of a type that does not matter: packages and type arguments. */
  private static String plainType(@Nullable Tree type) {
    return String.valueOf(type)
        .replaceAll("@\\w+(?:\\([^)]*\\))?\\s*", "")
        .replaceAll("<.*>", "")
        .replaceAll("\\w+\\.(?=\\w)", "");
  }
}
