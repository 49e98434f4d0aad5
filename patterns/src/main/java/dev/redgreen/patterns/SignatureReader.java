package dev.redgreen.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the text of a {@link MemberSignature}. */
final class SignatureReader {
  private static final Set<String> MODIFIERS =
      Set.of(
          "public",
          "protected",
          "private",
          "abstract",
          "static",
          "final",
          "default",
          "synchronized",
          "native",
          "strictfp");

  private final String text;
  private String rest;

  private SignatureReader(String text) {
    this.text = text;
    this.rest = text.strip();
  }

  static MemberSignature read(String text) {
    return new SignatureReader(text).signature();
  }

  private MemberSignature signature() {
    List<String> modifiers = modifiers();
    List<String> typeParameters = typeParameters();
    int hash = at('#');
    String head = rest.substring(0, hash).strip();
    rest = rest.substring(hash + 1);
    int gap = lastGap(head);
    String enclosing = head.substring(gap + 1);
    int open = at('(');
    String name = rest.substring(0, open).strip();
    int close = rest.lastIndexOf(')');
    if (close < open || (gap < 0) != name.equals(MemberSignature.CONSTRUCTOR)) {
      throw unreadable();
    }
    List<MemberSignature.Parameter> parameters = parameters(rest.substring(open + 1, close));
    return new MemberSignature(
        modifiers,
        typeParameters,
        gap < 0 ? "" : head.substring(0, gap),
        withoutArguments(enclosing),
        arguments(enclosing),
        name,
        parameters,
        thrown(rest.substring(close + 1).strip()));
  }

  private List<String> modifiers() {
    List<String> modifiers = new ArrayList<>();
    for (int space = rest.indexOf(' '); space > 0; space = rest.indexOf(' ')) {
      String word = rest.substring(0, space);
      if (!MODIFIERS.contains(word)) {
        break;
      }
      modifiers.add(word);
      rest = rest.substring(space).strip();
    }
    return modifiers;
  }

  private List<String> typeParameters() {
    if (!rest.startsWith("<")) {
      return List.of();
    }
    int depth = 0;
    for (int i = 0; i < rest.length(); i++) {
      depth += nesting(rest.charAt(i));
      if (depth == 0) {
        List<String> parameters = split(rest.substring(1, i));
        rest = rest.substring(i + 1).strip();
        return parameters;
      }
    }
    throw unreadable();
  }

  private List<MemberSignature.Parameter> parameters(String list) {
    List<MemberSignature.Parameter> parameters = new ArrayList<>();
    for (String parameter : split(list)) {
      int gap = lastGap(parameter);
      if (gap < 0) {
        throw unreadable();
      }
      parameters.add(
          new MemberSignature.Parameter(parameter.substring(0, gap), parameter.substring(gap + 1)));
    }
    return parameters;
  }

  private List<String> thrown(String clause) {
    if (clause.isEmpty()) {
      return List.of();
    }
    if (!clause.startsWith("throws ")) {
      throw unreadable();
    }
    return split(clause.substring("throws ".length()));
  }

  private int at(char wanted) {
    int index = rest.indexOf(wanted);
    if (index < 0) {
      throw unreadable();
    }
    return index;
  }

  private static String withoutArguments(String type) {
    int open = type.indexOf('<');
    return open < 0 ? type : type.substring(0, open);
  }

  private static List<String> arguments(String type) {
    int open = type.indexOf('<');
    return open < 0 ? List.of() : split(type.substring(open + 1, type.lastIndexOf('>')));
  }

  private static List<String> split(String list) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < list.length(); i++) {
      depth += nesting(list.charAt(i));
      if (depth == 0 && list.charAt(i) == ',') {
        parts.add(list.substring(start, i).strip());
        start = i + 1;
      }
    }
    if (!list.substring(start).isBlank()) {
      parts.add(list.substring(start).strip());
    }
    return parts;
  }

  private static int lastGap(String words) {
    int depth = 0;
    for (int i = words.length() - 1; i >= 0; i--) {
      depth += nesting(words.charAt(i));
      if (depth == 0 && words.charAt(i) == ' ') {
        return i;
      }
    }
    return -1;
  }

  private static int nesting(char c) {
    return c == '<' ? 1 : c == '>' ? -1 : 0;
  }

  private IllegalArgumentException unreadable() {
    return new IllegalArgumentException("not a member signature: " + text);
  }
}
