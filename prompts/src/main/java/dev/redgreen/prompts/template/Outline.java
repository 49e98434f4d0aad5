package dev.redgreen.prompts.template;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.redgreen.fixer.syntax.ParsedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * What a source file offers to others: package, types and the signatures of their members that are
 * not private, without bodies, comments and annotations.
 */
final class Outline {
  private final ParsedFile file;
  private final StringBuilder out = new StringBuilder();

  private Outline(ParsedFile file) {
    this.file = file;
  }

  /** The outline of a source text; text with syntax errors gives what the compiler recovers. */
  static String of(String source) {
    Outline outline = new Outline(ParsedFile.of(source));
    outline.write();
    return outline.out.toString();
  }

  private void write() {
    ExpressionTree home = file.unit().getPackageName();
    if (home != null) {
      out.append("package ").append(home).append(";\n");
    }
    for (ImportTree line : file.unit().getImports()) {
      if (!line.isStatic()) {
        out.append(file.textOf(line).orElse("")).append('\n');
      }
    }
    for (Tree type : file.unit().getTypeDecls()) {
      if (type instanceof ClassTree declaration) {
        type(declaration, "");
      }
    }
  }

  private void type(ClassTree type, String indent) {
    out.append(indent).append(header(type)).append(" {\n");
    String deeper = indent + "  ";
    constants(type, deeper);
    for (Tree member : type.getMembers()) {
      member(type, member, deeper);
    }
    out.append(indent).append("}\n");
  }

  private void constants(ClassTree type, String indent) {
    List<String> names = new ArrayList<>();
    for (Tree member : type.getMembers()) {
      if (isConstant(type, member)) {
        names.add(((VariableTree) member).getName().toString());
      }
    }
    if (!names.isEmpty()) {
      out.append(indent).append(String.join(", ", names)).append(";\n");
    }
  }

  /** A constant of an enum has no type of its own in the text. */
  private boolean isConstant(ClassTree type, Tree member) {
    return type.getKind() == Tree.Kind.ENUM
        && member instanceof VariableTree field
        && file.textOf(field).orElse("").startsWith(field.getName().toString());
  }

  private void member(ClassTree type, Tree member, String indent) {
    if (member instanceof ClassTree nested && visible(nested.getModifiers())) {
      type(nested, indent);
    } else if (member instanceof MethodTree method
        && visible(method.getModifiers())
        && file.start(method) >= 0
        && !synthetic(type, method)) {
      line(indent, modifiers(method.getModifiers()), signature(method));
    } else if (member instanceof VariableTree field
        && visible(field.getModifiers())
        && !isConstant(type, field)
        && !isComponent(type, field)) {
      line(indent, modifiers(field.getModifiers()), declaration(field));
    }
  }

  /** The constructor that the compiler adds has the place of its class. */
  private boolean synthetic(ClassTree type, MethodTree method) {
    return method.getName().contentEquals("<init>")
        && (file.start(method) == file.start(type) || file.end(method) < file.start(method));
  }

  private boolean isComponent(ClassTree type, VariableTree field) {
    return type.getKind() == Tree.Kind.RECORD
        && !field.getModifiers().getFlags().contains(Modifier.STATIC);
  }

  private static boolean visible(ModifiersTree modifiers) {
    return !modifiers.getFlags().contains(Modifier.PRIVATE);
  }

  private void line(String indent, String modifiers, String rest) {
    out.append(indent).append(modifiers).append(rest).append(";\n");
  }

  private static String modifiers(ModifiersTree tree) {
    Set<Modifier> flags = tree.getFlags();
    return flags.stream().map(flag -> flag + " ").collect(Collectors.joining());
  }

  /** The text of a declaration from behind its modifiers and annotations. */
  private int afterModifiers(ModifiersTree modifiers, int start) {
    int end = file.end(modifiers);
    return end < start ? start : end;
  }

  private String header(ClassTree type) {
    int start = afterModifiers(type.getModifiers(), file.start(type));
    int brace = file.text().indexOf('{', start);
    String text = brace < 0 ? "" : file.text().substring(start, brace);
    return modifiers(type.getModifiers()) + joined(text);
  }

  private String signature(MethodTree method) {
    int start = afterModifiers(method.getModifiers(), file.start(method));
    BlockTree body = method.getBody();
    int end = body == null ? file.end(method) : file.start(body);
    String text = joined(file.text().substring(start, Math.max(start, end)));
    return text.replaceFirst("\\s*;$", "");
  }

  /** A short constant keeps its value: a test may depend on it. */
  private String declaration(VariableTree field) {
    ExpressionTree value = field.getInitializer();
    String type = field.getType() == null ? "" : file.textOf(field.getType()).orElse("");
    boolean literal = value instanceof LiteralTree && file.end(value) - file.start(value) < 60;
    return joined(type)
        + " "
        + field.getName()
        + (literal && value != null ? " = " + file.textOf(value).orElse("") : "");
  }

  private static String joined(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
