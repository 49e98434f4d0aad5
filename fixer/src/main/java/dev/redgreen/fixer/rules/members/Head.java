package dev.redgreen.fixer.rules.members;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.Facts;
import dev.redgreen.fixer.rules.know.Nearest;
import dev.redgreen.fixer.rules.know.OwnMember;
import dev.redgreen.fixer.rules.know.TypeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;

/** The head of a declaration contradicts itself or its body: return type, modifiers, abstract. */
public final class Head implements Rule {
  private static final List<String> MODIFIERS =
      List.of(
          "abstract",
          "final",
          "static",
          "private",
          "protected",
          "public",
          "default",
          "native",
          "synchronized",
          "transient",
          "volatile",
          "strictfp",
          "sealed");

  @Override
  public Set<String> codes() {
    return Set.of(
        "invalid.meth.decl.ret.type.req",
        "missing.meth.body.or.decl.abstract",
        "abstract.meth.cant.have.body",
        "intf.meth.cant.have.body",
        "mod.not.allowed.here",
        "illegal.combination.of.modifiers",
        "does.not.override.abstract",
        "cant.inherit.from.final",
        "abstract.cant.be.instantiated",
        "missing.ret.stmt",
        "initializer.not.allowed",
        "abstract.cant.be.accessed.directly");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    String code = site.error().code().replace("compiler.err.", "");
    return switch (code) {
      case "invalid.meth.decl.ret.type.req" -> method(site).flatMap(one -> returnType(site, one));
      case "missing.meth.body.or.decl.abstract" -> method(site).flatMap(one -> body(site, one));
      case "abstract.meth.cant.have.body" ->
          method(site)
              .flatMap(
                  one ->
                      Stream.concat(
                          withoutBody(site, one),
                          changed(site, one, "abstract", "It has a body, so it is not abstract.")));
      case "intf.meth.cant.have.body" -> method(site).flatMap(one -> withBody(site, one));
      case "mod.not.allowed.here", "illegal.combination.of.modifiers" -> modifiers(site);
      case "does.not.override.abstract" ->
          type(site)
              .flatMap(
                  one ->
                      added(
                          site,
                          one,
                          "abstract",
                          "It does not implement everything, so it is abstract."));
      case "cant.inherit.from.final" ->
          Stream.concat(
              elsewhere(site, "final", "It is extended, so it is not final."),
              Heritage.of(site).flatMap(Heritage::dropped).stream());
      case "abstract.cant.be.instantiated" ->
          elsewhere(site, "abstract", "It is instantiated, so it is not abstract.");
      default -> Stream.empty();
    };
  }

  /** Braces without anything in them are no body that anybody wrote. */
  private static Stream<Repair> withoutBody(Site site, MethodTree method) {
    if (method.getBody() == null || !method.getBody().getStatements().isEmpty()) {
      return Stream.empty();
    }
    int start = site.facts().start(method.getBody());
    int from = site.text().charAt(start - 1) == ' ' ? start - 1 : start;
    String why = "It is abstract, so it has no body, not even an empty one.";
    return Stream.of(site.replace(from, site.facts().end(method.getBody()), ";", why));
  }

  private static Stream<Repair> withBody(Site site, MethodTree method) {
    String why = "A method with a body in an interface is a default or a static one.";
    return Stream.of("static", "default").flatMap(one -> added(site, method, one, why));
  }

  private static Stream<MethodTree> method(Site site) {
    return site.path().flatMap(path -> Facts.enclosing(path, MethodTree.class)).stream()
        .map(path -> (MethodTree) path.getLeaf());
  }

  private static Stream<ClassTree> type(Site site) {
    return site.path().flatMap(path -> Facts.enclosing(path, ClassTree.class)).stream()
        .map(path -> (ClassTree) path.getLeaf());
  }

  private static Stream<Repair> returnType(Site site, MethodTree method) {
    boolean[] value = {false};
    List<String> types = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitReturn(ReturnTree statement, Void unused) {
        value[0] |= statement.getExpression() != null;
        if (statement.getExpression() != null) {
          site.facts()
              .covering(
                  site.facts().start(statement.getExpression()),
                  site.facts().end(statement.getExpression()))
              .flatMap(path -> site.facts().type(path))
              .map(TypeText::simple)
              .ifPresent(types::add);
        }
        return super.visitReturn(statement, unused);
      }
    }.scan(method.getBody(), null);
    if (value[0]) {
      types.addAll(List.of("int", "boolean", "String", "long", "double", "Object"));
    }
    int at = site.error().start();
    String name = site.text().substring(at).replaceAll("(?s)\\W.*", "");
    Stream<Repair> typed =
        (value[0] ? types.stream().distinct() : Stream.of("void"))
            .map(
                one ->
                    site.insert(at, one + " ", "The method lacks its return type: `" + one + "`."));
    return Stream.concat(constructor(site, name).stream(), typed);
  }

  /** What looks like a method without a type is a constructor with another name. */
  private static Optional<Repair> constructor(Site site, String name) {
    Optional<TreePath> type = site.path().flatMap(path -> Facts.enclosing(path, ClassTree.class));
    if (type.isEmpty()) {
      return Optional.empty();
    }
    String wanted = ((ClassTree) type.get().getLeaf()).getSimpleName().toString();
    boolean near = Nearest.distance(name, wanted) <= Math.max(1, wanted.length() / 3);
    boolean capital = !name.isEmpty() && Character.isUpperCase(name.charAt(0));
    String why = "The constructor of `" + wanted + "` has to be called like it.";
    return near && capital
        ? Optional.of(
            site.replace(site.error().start(), site.error().start() + name.length(), wanted, why))
        : Optional.empty();
  }

  private static Stream<Repair> body(Site site, MethodTree method) {
    int end = site.facts().end(method);
    int semicolon = site.text().lastIndexOf(';', Math.max(0, end - 1));
    String name = method.getName().toString();
    String why = "`" + name + "` has no body; an empty one is made.";
    String body =
        " {\n    throw new UnsupportedOperationException(\""
            + name
            + " is not written yet\");\n  }";
    Repair made = site.replace(semicolon, semicolon + 1, body, why).asStub();
    return Stream.concat(
        added(site, method, "abstract", "It has no body, so it is abstract."), Stream.of(made));
  }

  private static Stream<Repair> changed(Site site, Tree tree, String without, String why) {
    return Modifiers.of(site.file(), site.parsed(), here(site, tree))
        .flatMap(one -> one.without(without))
        .stream()
        .map(edit -> new Repair(Patch.of(edit), why, Standing.VERIFIED));
  }

  private static Stream<Repair> added(Site site, Tree tree, String modifier, String why) {
    return Modifiers.of(site.file(), site.parsed(), here(site, tree)).stream()
        .map(one -> new Repair(Patch.of(one.with(modifier)), why, Standing.VERIFIED));
  }

  /** The same declaration in the file's own syntax tree. */
  private static Tree here(Site site, Tree tree) {
    Tree[] found = {tree};
    int start = site.facts().start(tree);
    new TreeScanner<Void, Void>() {
      @Override
      public Void scan(Tree other, Void unused) {
        if (other != null
            && other.getKind() == tree.getKind()
            && site.parsed().start(other) == start) {
          found[0] = other;
        }
        return super.scan(other, unused);
      }
    }.scan(site.parsed().unit(), null);
    return found[0];
  }

  private static Stream<Repair> modifiers(Site site) {
    Optional<TreePath> declaration = site.path();
    while (declaration.isPresent()
        && !(declaration.get().getLeaf() instanceof MethodTree
            || declaration.get().getLeaf() instanceof ClassTree
            || declaration.get().getLeaf() instanceof VariableTree)) {
      declaration = Optional.ofNullable(declaration.get().getParentPath());
    }
    String message = site.error().message();
    return declaration.stream()
        .flatMap(
            path ->
                MODIFIERS.stream()
                    .filter(one -> message.matches("(?s).*\\b" + one + "\\b.*"))
                    .flatMap(
                        one ->
                            changed(
                                site, path.getLeaf(), one, "`" + one + "` is not allowed here.")));
  }

  /** A type that is used in a way that its modifier forbids. */
  private static Stream<Repair> elsewhere(Site site, String without, String why) {
    return site.path().stream()
        .flatMap(path -> owner(site, path).stream())
        .flatMap(type -> OwnMember.of(site.tree(), type).stream())
        .flatMap(own -> Modifiers.of(own).stream())
        .flatMap(one -> one.without(without).stream())
        .map((Edit edit) -> new Repair(Patch.of(edit), why, Standing.VERIFIED));
  }

  private static Optional<Element> owner(Site site, TreePath path) {
    if (path.getLeaf() instanceof NewClassTree made) {
      return site.facts().element(new TreePath(path, made.getIdentifier()));
    }
    return site.facts().element(path);
  }
}
