package dev.redgreen.patterns.index;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.MemberSignature;
import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.PatternId;
import dev.redgreen.patterns.Standing;
import dev.redgreen.patterns.syntax.Outdented;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/** The patterns of one source file: the unit, its types, and their methods that have code. */
final class UnitPatterns {
  private final JavaParser.Unit unit;
  private final CompilationUnitTree tree;
  private final SourcePositions positions;
  private final IndexRequest request;
  private final String licence;
  private final String unitId;
  private final List<Pattern> patterns = new ArrayList<>();

  private UnitPatterns(JavaParser.Unit unit, IndexRequest request, String licence) {
    this.unit = unit;
    this.tree = unit.tree();
    this.positions = unit.trees().getSourcePositions();
    this.request = request;
    this.licence = licence;
    this.unitId = PatternId.of(Kind.UNIT, unit.source().text());
  }

  static List<Pattern> of(JavaParser.Unit unit, IndexRequest request, String licence) {
    UnitPatterns made = new UnitPatterns(unit, request, licence);
    made.unit();
    return made.patterns.stream().map(Topics::tagged).toList();
  }

  private void unit() {
    String path = unit.source().path();
    String name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.java$", "");
    String packageName = tree.getPackageName() == null ? "" : tree.getPackageName().toString();
    String qualified = packageName.isEmpty() ? name : packageName + "." + name;
    String doc = "";
    for (Tree declaration : tree.getTypeDecls()) {
      if (declaration instanceof ClassTree type) {
        TreePath at = new TreePath(new TreePath(tree), type);
        doc = doc.isEmpty() ? Documentation.of(unit.trees().getDocComment(at)) : doc;
        type(at, type, packageName, "");
      }
    }
    Origin origin = origin("", 1, "");
    String text = unit.source().text();
    patterns.add(
        pattern(
            unitId, Kind.UNIT, name, "unit " + qualified, qualified, text, doc, Set.of(), origin));
  }

  /** A type and all that is nested in it. */
  private void type(TreePath at, ClassTree type, String packageName, String outer) {
    String simple = type.getSimpleName().toString();
    String prefix = packageName.isEmpty() ? "" : packageName + ".";
    String binary = outer.isEmpty() ? prefix + simple : outer + "$" + simple;
    String body = text(type);
    String signature = new Signatures(type, binary).ofType();
    patterns.add(
        pattern(
            PatternId.of(Kind.TYPE, signature, body),
            Kind.TYPE,
            simple,
            signature,
            MemberSignature.sourceName(binary),
            body,
            Documentation.of(unit.trees().getDocComment(at)),
            tags(type.getModifiers().getFlags(), type.getModifiers().toString()),
            origin(outer, line(type), unitId)));
    for (Tree member : type.getMembers()) {
      TreePath there = new TreePath(at, member);
      if (member instanceof ClassTree nested && !nested.getSimpleName().isEmpty()) {
        type(there, nested, packageName, binary);
      } else if (member instanceof MethodTree method && method.getBody() != null) {
        method(there, method, type, binary);
      }
    }
  }

  private void method(TreePath at, MethodTree method, ClassTree type, String binary) {
    boolean constructor = method.getName().contentEquals("<init>");
    String body = text(method);
    if (body.isEmpty() || (constructor && isCompact(method, type))) {
      return;
    }
    MemberSignature signature = new Signatures(type, binary).of(method);
    Set<String> tags = tags(method.getModifiers().getFlags(), method.getModifiers().toString());
    if (constructor) {
      tags.add("constructor");
    }
    patterns.add(
        pattern(
            PatternId.of(Kind.METHOD, signature.toString(), body),
            Kind.METHOD,
            constructor ? type.getSimpleName().toString() : signature.name(),
            signature.toString(),
            signature.shape(),
            body,
            Documentation.of(unit.trees().getDocComment(at)),
            tags,
            origin(binary, line(method), unitId)));
  }

  /** A record's constructor without a parameter list says nothing outside its record. */
  private boolean isCompact(MethodTree method, ClassTree type) {
    if (type.getKind() != Tree.Kind.RECORD) {
      return false;
    }
    int start = (int) positions.getStartPosition(tree, method);
    int body = (int) positions.getStartPosition(tree, method.getBody());
    return unit.source().text().substring(start, body).indexOf('(') < 0;
  }

  private static Set<String> tags(Set<Modifier> modifiers, String declaration) {
    Set<String> tags = new TreeSet<>();
    if (declaration.contains("@Deprecated")) {
      tags.add("deprecated");
    }
    if (modifiers.contains(Modifier.PRIVATE)) {
      tags.add("private");
    }
    return tags;
  }

  private Origin origin(String enclosing, int line, String inUnit) {
    return new Origin(
        request.project(),
        request.space(),
        unit.source().path(),
        enclosing,
        line,
        request.commit(),
        licence,
        inUnit,
        "");
  }

  private static Pattern pattern(
      String id,
      String kind,
      String name,
      String signature,
      String key,
      String body,
      String doc,
      Set<String> tags,
      Origin origin) {
    return new Pattern(
        id, kind, name, signature, key, body, doc, "java", tags, Standing.CORPUS, List.of(origin));
  }

  private int line(Tree declaration) {
    return (int) tree.getLineMap().getLineNumber(positions.getStartPosition(tree, declaration));
  }

  private String text(Tree declaration) {
    int start = (int) positions.getStartPosition(tree, declaration);
    int end = (int) positions.getEndPosition(tree, declaration);
    return start < 0 || end < start ? "" : Outdented.of(unit.source().text(), start, end);
  }
}
