package dev.redgreen.fixer.memory;

import dev.redgreen.fixer.syntax.Lexer;
import dev.redgreen.fixer.syntax.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names of a solution and what the tests call the same things now. */
final class Renaming {
  /** How far names are followed; the widest that compiles and passes is the best. */
  enum Reach {
    /** Every word. */
    ALL,
    /** Types, and what is called or declared as a method. */
    CALLED,
    /** As before, but behind a dot only where a renamed type or {@code this} stands before it. */
    OWN
  }

  private final Map<String, String> words = new HashMap<>();
  private final Map<String, String> packages = new HashMap<>();
  private final Map<String, String> packageOfType = new HashMap<>();
  private final Reach reach;

  Renaming(List<Name> from, List<Name> to, Reach reach) {
    this.reach = reach;
    for (int i = 0; i < from.size(); i++) {
      words.put(from.get(i).word(), to.get(i).word());
      packages.putIfAbsent(from.get(i).packageName(), to.get(i).packageName());
      packageOfType.put(
          from.get(i).packageName() + "." + from.get(i).word(), to.get(i).packageName());
    }
  }

  /** Path of a file below the same source root. */
  String path(String path, String text) {
    String packageName = packageOf(text);
    String type = path.substring(path.lastIndexOf('/') + 1).replace(".java", "");
    String old = (packageName.isEmpty() ? "" : packageName + ".") + type;
    String oldFile = old.replace('.', '/') + ".java";
    if (!path.endsWith(oldFile)) {
      return path;
    }
    String moved = moved(packageName, type);
    String name = (moved.isEmpty() ? "" : moved + ".") + words.getOrDefault(type, type);
    return path.substring(0, path.length() - oldFile.length()) + name.replace('.', '/') + ".java";
  }

  private String moved(String packageName, String type) {
    String known = packageOfType.get(packageName + "." + type);
    return known != null ? known : packages.getOrDefault(packageName, packageName);
  }

  private static String packageOf(String text) {
    List<Token> tokens = code(text);
    int start = 0;
    while (start < tokens.size() && !tokens.get(start).text().equals("package")) {
      start++;
    }
    return start == tokens.size() ? "" : qualified(tokens, start + 1);
  }

  private static List<Token> code(String text) {
    return Lexer.tokens(text).stream().filter(token -> !token.isComment()).toList();
  }

  private static String qualified(List<Token> tokens, int from) {
    StringBuilder name = new StringBuilder();
    for (int i = from; i < tokens.size() && !tokens.get(i).text().equals(";"); i++) {
      name.append(tokens.get(i).text());
    }
    return name.toString();
  }

  /** The text with the new names; comments and literals stay. */
  String text(String text, String path) {
    String type = path.substring(path.lastIndexOf('/') + 1).replace(".java", "");
    List<Token> tokens = code(text);
    StringBuilder renamed = new StringBuilder();
    int at = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      renamed.append(text, at, token.start());
      at = token.end();
      boolean isPackage = token.text().equals("package");
      if (isPackage || token.text().equals("import")) {
        String name = qualified(tokens, i + 1);
        renamed.append(token.text()).append(' ');
        renamed.append(isPackage ? moved(name, type) : imported(name));
        while (i + 1 < tokens.size() && !tokens.get(i + 1).text().equals(";")) {
          i++;
          at = tokens.get(i).end();
        }
      } else {
        renamed.append(renames(tokens, i) ? words.get(token.text()) : token.text());
      }
    }
    return renamed.append(text.substring(at)).toString();
  }

  private String imported(String name) {
    boolean isStatic = name.startsWith("static");
    String plain = isStatic ? name.substring(6) : name;
    for (Map.Entry<String, String> known : packageOfType.entrySet()) {
      if (plain.equals(known.getKey()) || plain.startsWith(known.getKey() + ".")) {
        String type = known.getKey().substring(known.getKey().lastIndexOf('.') + 1);
        plain = known.getValue() + "." + words.get(type) + plain.substring(known.getKey().length());
        break;
      }
    }
    return (isStatic ? "static " : "") + plain;
  }

  private boolean renames(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    if (token.kind() != Token.Kind.WORD || !words.containsKey(token.text())) {
      return false;
    }
    boolean called = i + 1 < tokens.size() && tokens.get(i + 1).text().equals("(");
    boolean type = Character.isUpperCase(token.text().charAt(0));
    if (reach == Reach.ALL || type) {
      return true;
    }
    boolean member = i > 1 && tokens.get(i - 1).text().equals(".");
    return called && (reach == Reach.CALLED || !member || isOwn(tokens.get(i - 2).text()));
  }

  private boolean isOwn(String receiver) {
    return receiver.equals("this")
        || (words.containsKey(receiver) && Character.isUpperCase(receiver.charAt(0)));
  }
}
