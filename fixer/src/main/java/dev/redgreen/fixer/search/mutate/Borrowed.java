package dev.redgreen.fixer.search.mutate;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import dev.redgreen.fixer.syntax.Lexer;
import dev.redgreen.fixer.syntax.Token;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Code of one method that is to stand in another: what it names must mean something there. */
final class Borrowed {
  private Borrowed() {}

  /**
   * The text of a tree with the names of its own method's parameters exchanged for those of the
   * method around a spot.
   *
   * @return empty if it names something that is not known at the spot
   */
  static Optional<String> text(Spot spot, MethodTree from, Tree tree) {
    Optional<MethodTree> to = spot.enclosing(MethodTree.class);
    if (to.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> names = parameters(from, to.get());
    Set<String> known =
        Scope.of(spot).stream().map(Scope.Variable::text).collect(Collectors.toSet());
    for (String used : variables(spot, tree)) {
      if (!known.contains(names.getOrDefault(used, used))) {
        return Optional.empty();
      }
    }
    return Optional.of(renamed(spot.text(tree), names));
  }

  private static Map<String, String> parameters(MethodTree from, MethodTree to) {
    Set<String> names = new HashSet<>();
    to.getParameters().forEach(parameter -> names.add(parameter.getName().toString()));
    Map<String, String> exchanged = new HashMap<>();
    for (VariableTree parameter : from.getParameters()) {
      String name = parameter.getName().toString();
      List<? extends VariableTree> alike =
          to.getParameters().stream()
              .filter(other -> other.getType().toString().equals(parameter.getType().toString()))
              .toList();
      if (!names.contains(name) && alike.size() == 1) {
        exchanged.put(name, alike.get(0).getName().toString());
      }
    }
    return exchanged;
  }

  private static Set<String> variables(Spot spot, Tree tree) {
    Set<String> names = new HashSet<>();
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitIdentifier(IdentifierTree name, @Nullable Void unused) {
        @Nullable Element element = spot.code().trees().getElement(new TreePath(spot.path(), name));
        boolean variable =
            element != null
                && switch (element.getKind()) {
                  case LOCAL_VARIABLE, PARAMETER, BINDING_VARIABLE, EXCEPTION_PARAMETER -> true;
                  default -> false;
                };
        if (variable) {
          names.add(name.getName().toString());
        }
        return null;
      }
    }.scan(tree, null);
    return names;
  }

  private static String renamed(String text, Map<String, String> names) {
    StringBuilder all = new StringBuilder();
    int from = 0;
    for (Token token : Lexer.tokens(text)) {
      boolean member = token.start() > 0 && text.charAt(token.start() - 1) == '.';
      if (token.kind() == Token.Kind.WORD && !member && names.containsKey(token.text())) {
        all.append(text, from, token.start()).append(names.get(token.text()));
        from = token.end();
      }
    }
    return all.append(text.substring(from)).toString();
  }
}
