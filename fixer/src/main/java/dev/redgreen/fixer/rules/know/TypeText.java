package dev.redgreen.fixer.rules.know;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** A type as it is written in a source file. */
public final class TypeText {
  private static final Pattern QUALIFIED =
      Pattern.compile("(?:[a-z_][\\w]*\\.)+([A-Z]\\w*(?:\\.[A-Z]\\w*)*)");
  private static final Pattern ANNOTATION = Pattern.compile("@[\\w.]+(?:\\([^)]*\\))?\\s*");

  private TypeText() {}

  /** The type with simple names; {@code Object} for what cannot be named. */
  public static String simple(TypeMirror type) {
    if (type.getKind() == TypeKind.NULL || type.getKind() == TypeKind.INTERSECTION) {
      return "Object";
    }
    return simple(type.toString());
  }

  /** The type as javac writes it, with simple names. */
  public static String simple(String written) {
    String text = ANNOTATION.matcher(written).replaceAll("");
    if (text.contains("capture") || text.contains("<any>") || text.contains("anonymous")) {
      return "Object";
    }
    return QUALIFIED.matcher(text).replaceAll("$1").replace(",", ", ").replace(",  ", ", ");
  }

  /** The full names of the types that have to be imported for it. */
  public static Set<String> imports(TypeMirror type) {
    Set<String> names = new TreeSet<>();
    Matcher each = QUALIFIED.matcher(type.toString());
    while (each.find()) {
      if (!each.group().matches("java\\.lang\\.\\w+")) {
        names.add(each.group());
      }
    }
    return names;
  }

  /** What stands for nothing in a type: {@code 0}, {@code false}, {@code null} and so on. */
  public static String zero(TypeMirror type) {
    return switch (type.getKind()) {
      case BOOLEAN -> "false";
      case BYTE, SHORT, INT -> "0";
      case LONG -> "0L";
      case FLOAT -> "0f";
      case DOUBLE -> "0.0";
      case CHAR -> "'\\0'";
      default -> "null";
    };
  }
}
