package dev.redgreen.fixer.reuse.slice;

import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import dev.redgreen.fixer.reuse.demand.JavaType;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names that are declared inside the piece. */
final class Declarations extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final Set<String> names;
  private final Map<String, JavaType> types;
  private int depth;

  Declarations(Set<String> names, Map<String, JavaType> types) {
    this.names = names;
    this.types = types;
  }

  @Override
  public @Nullable Void scan(@Nullable Tree tree, @Nullable Void nothing) {
    depth++;
    super.scan(tree, nothing);
    depth--;
    return null;
  }

  @Override
  public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
    if (depth > 1) {
      names.add(variable.getName().toString());
      if (variable.getType() != null) {
        types.put(variable.getName().toString(), declared(variable));
      }
    }
    return super.visitVariable(variable, nothing);
  }

  private static JavaType declared(VariableTree variable) {
    String type = variable.getType().toString();
    return type.equals("var")
        ? JavaType.UNKNOWN
        : JavaType.parse(type.replaceAll("@\\w+(\\([^)]*\\))?\\s*", ""));
  }

  @Override
  public @Nullable Void visitTypeParameter(TypeParameterTree type, @Nullable Void nothing) {
    names.add(type.getName().toString());
    return super.visitTypeParameter(type, nothing);
  }
}
