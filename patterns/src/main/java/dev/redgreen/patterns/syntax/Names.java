package dev.redgreen.patterns.syntax;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.treesitter.TSNode;

/**
 * The name of a declaration and where it stands.
 *
 * @param simple the name alone
 * @param qualifier what the declaration itself says of what encloses it; empty mostly
 * @param node the node of the name; null node if the declaration has no name of its own
 */
record Names(String simple, String qualifier, TSNode node) {
  private static final Set<String> IDENTIFIERS = Set.of("simple_identifier", "type_identifier");
  private static final Pattern RECEIVER =
      Pattern.compile("([A-Za-z_]\\w*)\\s*(?:\\[[^\\]]*])?\\s*\\)$");
  private static final Pattern EXPORTS = Pattern.compile("(?:module\\.)?exports");

  /** The name of a function, type or scope; empty if it has none. */
  static Names of(TSNode declaration, Text text) {
    TSNode name = declaration.getChildByFieldName("name");
    if (name.isNull()) {
      name = declarator(declaration);
    }
    if (name.isNull()) {
      name = firstIdentifier(declaration);
    }
    return name.isNull() ? new Names("", "", name) : of(name, receiver(declaration, text), text);
  }

  /** The name that a holder gives to its value. */
  static Names ofHolder(TSNode name, Text text) {
    String written = text.of(name);
    int dot = written.lastIndexOf('.');
    String before = dot < 0 ? "" : written.substring(0, dot);
    String simple = written.substring(dot + 1).replaceAll("[\"'`]", "");
    return new Names(simple, EXPORTS.matcher(before).matches() ? "" : before, name);
  }

  private static Names of(TSNode name, String receiver, Text text) {
    String written = text.of(name);
    int colons = written.startsWith("operator") ? -1 : written.lastIndexOf("::");
    String simple = colons < 0 ? written : written.substring(colons + 2);
    return new Names(simple, colons < 0 ? receiver : written.substring(0, colons), name);
  }

  /** C's declarators are nested: pointer to function of a name. */
  private static TSNode declarator(TSNode declaration) {
    TSNode declarator = declaration.getChildByFieldName("declarator");
    TSNode inner = declarator;
    while (!inner.isNull()) {
      declarator = inner;
      inner = declarator.getChildByFieldName("declarator");
      if (inner.isNull() && declarator.getType().equals("reference_declarator")) {
        inner = declarator.getNamedChild(0);
      }
    }
    return declarator;
  }

  private static TSNode firstIdentifier(TSNode declaration) {
    for (int i = 0; i < declaration.getNamedChildCount(); i++) {
      TSNode child = declaration.getNamedChild(i);
      if (IDENTIFIERS.contains(child.getType())) {
        return child;
      }
    }
    return new TSNode();
  }

  /** The type that a method of Go belongs to. */
  private static String receiver(TSNode declaration, Text text) {
    TSNode receiver = declaration.getChildByFieldName("receiver");
    if (receiver.isNull() || !receiver.getType().equals("parameter_list")) {
      return "";
    }
    Matcher type = RECEIVER.matcher(text.of(receiver));
    return type.find() ? type.group(1) : "";
  }
}
