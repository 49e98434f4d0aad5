package dev.redgreen.fixer.reuse.demand;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.redgreen.fixer.javac.Attribution;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Finds the types that a source names and that do not exist. */
final class MissingTypes extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final Attribution attribution;
  private final Trees trees;
  private final Map<String, String> imported = new LinkedHashMap<>();
  private final Map<String, Integer> arity = new LinkedHashMap<>();
  private final Set<String> extended = new LinkedHashSet<>();
  private String packageName = "";

  MissingTypes(Attribution attribution) {
    this.attribution = attribution;
    this.trees = attribution.trees();
    attribution.units().forEach(unit -> scan(unit, null));
  }

  /** Number of type arguments by qualified name, in order of first mention. */
  Map<String, Integer> arities() {
    return arity;
  }

  /** Those of which a test class or a lambda is made: they are no plain classes. */
  Set<String> extended() {
    return extended;
  }

  @Override
  public @Nullable Void visitCompilationUnit(CompilationUnitTree unit, @Nullable Void nothing) {
    packageName = unit.getPackageName() == null ? "" : unit.getPackageName().toString();
    imported.clear();
    unit.getImports().forEach(this::readImport);
    unit.getTypeDecls().forEach(type -> scan(type, null));
    return null;
  }

  private void readImport(ImportTree line) {
    if (!(line.getQualifiedIdentifier() instanceof MemberSelectTree select)) {
      return;
    }
    boolean star = select.getIdentifier().contentEquals("*");
    if (star && !line.isStatic()) {
      return;
    }
    String name = line.isStatic() ? select.getExpression().toString() : select.toString();
    if (attribution.elements().getTypeElement(name) == null) {
      imported.put(name.substring(name.lastIndexOf('.') + 1), name);
      arity.putIfAbsent(name, 0);
    }
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree name, @Nullable Void nothing) {
    String simple = name.getName().toString();
    if (Character.isUpperCase(simple.charAt(0)) && isMissing(getCurrentPath())) {
      note(simple, 0);
    }
    return null;
  }

  @Override
  public @Nullable Void visitParameterizedType(ParameterizedTypeTree type, @Nullable Void nothing) {
    if (type.getType() instanceof IdentifierTree base
        && isMissing(new TreePath(getCurrentPath(), base))) {
      note(base.getName().toString(), type.getTypeArguments().size());
    }
    return super.visitParameterizedType(type, nothing);
  }

  @Override
  public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
    type.getImplementsClause().forEach(this::noteExtended);
    if (type.getExtendsClause() != null) {
      noteExtended(type.getExtendsClause());
    }
    return super.visitClass(type, nothing);
  }

  private void noteExtended(Tree parent) {
    Tree base = parent instanceof ParameterizedTypeTree generic ? generic.getType() : parent;
    if (base instanceof IdentifierTree name && isMissing(new TreePath(getCurrentPath(), base))) {
      extended.add(qualified(name.getName().toString()));
    }
  }

  private boolean isMissing(TreePath path) {
    Element element = trees.getElement(path);
    if (element != null && element.getKind() == ElementKind.PACKAGE) {
      return true;
    }
    TypeMirror type = trees.getTypeMirror(path);
    return type != null && type.getKind() == TypeKind.ERROR;
  }

  private void note(String simple, int arguments) {
    arity.merge(qualified(simple), arguments, Math::max);
  }

  private String qualified(String simple) {
    String inPackage = packageName.isEmpty() ? simple : packageName + "." + simple;
    return imported.getOrDefault(simple, inPackage);
  }
}
