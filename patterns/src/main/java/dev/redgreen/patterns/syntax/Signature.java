package dev.redgreen.patterns.syntax;

import java.util.List;
import java.util.Set;
import org.treesitter.TSNode;

/** A declaration without its code and attributes, in one line. */
record Signature(Text text, Shape shape) {
  private static final Set<String> BODIES =
      Set.of("function_body", "class_body", "enum_class_body", "struct_type", "interface_type");

  static boolean hasBody(TSNode declaration) {
    return !body(declaration).isNull();
  }

  /**
   * The signature, with the name qualified by what encloses it.
   *
   * @param nodes the declaration, before it its attributes and wrappers
   * @param code the node whose code is left out
   */
  String of(List<TSNode> nodes, TSNode code, Names names, String enclosing) {
    int start = start(nodes);
    TSNode body = body(code);
    int end = body.isNull() ? nodes.get(nodes.size() - 1).getEndByte() : body.getStartByte();
    String prefix = enclosing.isEmpty() ? "" : enclosing + shape.separator();
    TSNode name = names.node();
    boolean inside = !name.isNull() && name.getStartByte() >= start && name.getEndByte() <= end;
    if (!inside) {
      return line(unnamed(text.between(start, end), prefix, names.simple()));
    }
    String before = text.between(start, name.getStartByte());
    String after = text.between(name.getEndByte(), end);
    return line(before + (before.endsWith(".") ? "" : prefix) + names.simple() + after);
  }

  /** What the language gives no name of its own, such as a constructor. */
  private static String unnamed(String words, String prefix, String simple) {
    int brace = words.indexOf('{');
    String head = brace > 0 ? words.substring(0, brace) : words;
    int at = head.indexOf(simple);
    return at < 0
        ? prefix + simple + " " + head
        : head.substring(0, at) + prefix + head.substring(at);
  }

  /** Where the words begin: behind decorators that a wrapper begins with. */
  private int start(List<TSNode> nodes) {
    for (TSNode node : nodes) {
      if (shape.wrappers().contains(node.getType())) {
        return firstWord(node);
      }
    }
    return nodes.get(nodes.size() - 1).getStartByte();
  }

  private int firstWord(TSNode wrapper) {
    for (int i = 0; i < wrapper.getChildCount(); i++) {
      TSNode child = wrapper.getChild(i);
      if (!shape.attributes().contains(child.getType())
          && !shape.comments().contains(child.getType())) {
        return child.getStartByte();
      }
    }
    return wrapper.getStartByte();
  }

  private static TSNode body(TSNode declaration) {
    TSNode body = declaration.getChildByFieldName("body");
    for (int i = 0; body.isNull() && i < declaration.getNamedChildCount(); i++) {
      TSNode child = declaration.getNamedChild(i);
      body = BODIES.contains(child.getType()) ? child : body;
    }
    return body;
  }

  private static String line(String words) {
    int brace = words.indexOf('{');
    String head = brace > 0 && words.indexOf('(') < 0 ? words.substring(0, brace) : words;
    return head.replaceAll("\\s+", " ")
        .replaceFirst("\\s*(?:\\{|:|=>?|;)\\s*$", "")
        .replaceFirst("\\s*=>\\s*$", "")
        .strip();
  }
}
