package dev.redgreen.patterns.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.treesitter.TSNode;
import org.treesitter.TSTreeCursor;

/**
 * Walks a tree and collects what it declares. Functions inside of functions belong to those; a
 * declaration with a syntax error in it is left out, and so are tests beside the code.
 */
final class Declarations {
  private static final int DEEPEST = 60;
  private static final Pattern TEST =
      Pattern.compile("#\\[\\s*(?:\\w+::)?(?:cfg\\s*\\(\\s*)?test\\b");

  private final Language language;
  private final Shape shape;
  private final Text text;
  private final List<Declaration> found = new ArrayList<>();
  private final List<String> imports = new ArrayList<>();

  private Declarations(Language language, Text text) {
    this.language = language;
    this.shape = language.shape();
    this.text = text;
  }

  static SourceFile of(TSNode root, Language language, Text text) {
    Declarations all = new Declarations(language, text);
    all.children(root, new Place(packageOf(root, text), List.of(), "", 0));
    return new SourceFile(all.imports, all.found, Errors.firstLine(root));
  }

  /**
   * Where a node stands.
   *
   * @param enclosing names that enclose it
   * @param outer attributes and wrappers before it that belong to it, the outermost first
   * @param given the name that a holder gives it
   */
  private record Place(String enclosing, List<TSNode> outer, String given, int depth) {
    Place under(String name, String separator) {
      String joined =
          enclosing.isEmpty() || name.isEmpty() ? enclosing + name : enclosing + separator + name;
      return new Place(joined, List.of(), "", depth + 1);
    }

    Place within(List<TSNode> around, String name) {
      return new Place(enclosing, around, name, depth + 1);
    }
  }

  private static String packageOf(TSNode root, Text text) {
    TSNode first = root.getNamedChildCount() == 0 ? new TSNode() : root.getNamedChild(0);
    boolean named = !first.isNull() && first.getType().equals("package_header");
    return named ? text.of(first).replaceFirst("^package\\s+", "").strip() : "";
  }

  private void children(TSNode node, Place place) {
    if (place.depth() > DEEPEST) {
      return;
    }
    List<TSNode> before = new ArrayList<>(place.outer());
    try (TSTreeCursor at = new TSTreeCursor(node)) {
      for (boolean more = at.gotoFirstChild(); more; more = at.gotoNextSibling()) {
        TSNode child = at.currentNode();
        if (shape.attributes().contains(child.getType())) {
          before.add(child);
        } else if (child.isNamed() && !shape.comments().contains(child.getType())) {
          visit(child, place.within(List.copyOf(before), place.given()));
          before = new ArrayList<>(place.outer());
        }
      }
    }
  }

  private void visit(TSNode node, Place place) {
    String type = node.getType();
    if (shape.imports().contains(type)) {
      imports.add(text.of(node).lines().findFirst().orElse("").strip());
    } else if (isTest(place.outer())) {
      return;
    } else if (shape.functions().contains(type)) {
      function(node, node, Names.of(node, text), place);
    } else if (shape.types().contains(type)) {
      type(node, place);
    } else if (shape.scopes().containsKey(type)) {
      TSNode name = node.getChildByFieldName(shape.scopes().getOrDefault(type, ""));
      String scope = name.isNull() ? "" : text.of(name).replaceFirst("(?s)<.*", "");
      children(node, place.under(scope, shape.separator()));
    } else if (shape.holders().containsKey(type)) {
      holder(node, place);
    } else if (shape.wrappers().contains(type)) {
      wrapper(node, place);
    } else if (shape.containers().contains(type)) {
      children(node, place.within(List.of(), ""));
    } else if (type.equals("companion_object")) {
      children(node, place.under("Companion", shape.separator()));
    }
  }

  /** A wrapper of several declarations belongs to none of them. */
  private void wrapper(TSNode node, Place place) {
    int declared = 0;
    for (int i = 0; i < node.getNamedChildCount() && declared < 2; i++) {
      String type = node.getNamedChild(i).getType();
      declared += shape.types().contains(type) || shape.holders().containsKey(type) ? 1 : 0;
    }
    List<TSNode> outer = new ArrayList<>(place.outer());
    if (declared < 2) {
      outer.add(node);
    }
    boolean named = node.getType().equals("type_definition");
    TSNode name = named ? node.getChildByFieldName("declarator") : new TSNode();
    children(node, place.within(outer, name.isNull() ? place.given() : text.of(name)));
  }

  private void type(TSNode node, Place place) {
    Names names = Names.of(node, text);
    String name = names.simple().isEmpty() ? place.given() : names.simple();
    boolean hollow = shape.equals(Shape.C) && node.getChildByFieldName("body").isNull();
    if (name.isEmpty() || hollow) {
      return;
    }
    if (!node.hasError()) {
      found.add(declaration(true, node, node, new Names(name, "", names.node()), place));
    }
    children(node, place.under(name, shape.separator()));
  }

  private void holder(TSNode node, Place place) {
    String[] fields = shape.holders().getOrDefault(node.getType(), "=").split("=", -1);
    TSNode name = node.getChildByFieldName(fields[0]);
    TSNode value = node.getChildByFieldName(fields[1]);
    if (name.isNull() || value.isNull()) {
      return;
    }
    Names names = Names.ofHolder(name, text);
    if (shape.values().contains(value.getType())) {
      function(node, value, names, place);
    } else if (shape.types().contains(value.getType())) {
      type(value, place.within(place.outer(), names.simple()));
    } else if (value.getType().equals("object")) {
      boolean exports = names.simple().equals("exports");
      children(value, place.under(exports ? "" : names.simple(), shape.separator()));
    }
  }

  private void function(TSNode node, TSNode code, Names names, Place place) {
    boolean unnamed = names.simple().isEmpty();
    boolean constructor = node.getType().equals("secondary_constructor");
    String name = constructor ? "constructor" : unnamed ? "default" : names.simple();
    if (!node.hasError() && (constructor || Signature.hasBody(code))) {
      found.add(
          declaration(false, node, code, new Names(name, names.qualifier(), names.node()), place));
    }
  }

  private boolean isTest(List<TSNode> outer) {
    return outer.stream()
        .anyMatch(
            node ->
                node.getType().equals("attribute_item") && TEST.matcher(text.of(node)).lookingAt());
  }

  private Declaration declaration(
      boolean isType, TSNode node, TSNode code, Names names, Place place) {
    List<TSNode> nodes = new ArrayList<>(place.outer());
    nodes.add(node);
    TSNode first = nodes.get(0);
    TSNode last =
        nodes.stream()
            .filter(each -> shape.wrappers().contains(each.getType()))
            .findFirst()
            .orElse(node);
    int start = text.index(first.getStartByte());
    int end = text.index(Math.max(last.getEndByte(), node.getEndByte()));
    String enclosing = place.under(names.qualifier(), shape.separator()).enclosing();
    String signature = new Signature(text, shape).of(nodes, code, names, enclosing);
    Optional<String> docstring =
        shape.equals(Shape.PYTHON) ? Docstring.of(code, text) : Optional.empty();
    String doc =
        docstring
            .map(DocComment::plain)
            .orElseGet(
                () ->
                    DocComment.before(
                        text.whole(), start, shape.equals(Shape.PYTHON) ? "#" : "//"));
    return new Declaration(
        isType,
        names.simple(),
        enclosing,
        signature,
        Outdented.of(text.whole(), start, end).stripTrailing(),
        Canonical.of(tops(nodes, last), text, shape),
        doc,
        first.getStartPoint().getRow() + 1,
        language.isPrivate().test(signature, names.simple()));
  }

  /** The attributes before the outermost wrapper, and that wrapper with all that is in it. */
  private static List<TSNode> tops(List<TSNode> nodes, TSNode outermost) {
    List<TSNode> tops = new ArrayList<>();
    for (TSNode node : nodes) {
      if (node.getEndByte() <= outermost.getStartByte()) {
        tops.add(node);
      }
    }
    tops.add(outermost);
    return tops;
  }
}
