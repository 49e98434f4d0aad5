package dev.redgreen.fixer.lint;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import dev.redgreen.fixer.javac.Problem;
import dev.redgreen.fixer.syntax.ParsedFile;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Annotates the smallest declaration around a warning, so that javac keeps it to itself. */
final class Silencing {
  /** Codes by the beginning of their names, and what Java calls such warnings. */
  private static final Map<String, String> CATEGORIES =
      Map.ofEntries(
          Map.entry("raw.class.use", "rawtypes"),
          Map.entry("unchecked.", "unchecked"),
          Map.entry("prob.found.req", "unchecked"),
          Map.entry("override.unchecked", "unchecked"),
          Map.entry("has.been.deprecated.for.removal", "removal"),
          Map.entry("has.been.deprecated", "deprecation"),
          Map.entry("redundant.cast", "cast"),
          Map.entry("missing.SVUID", "serial"),
          Map.entry("possible.fall-through.into.case", "fallthrough"),
          Map.entry("try.resource.not.referenced", "try"),
          Map.entry("static.not.qualified.by.type", "static"),
          Map.entry("override.equals.but.not.hashcode", "overrides"),
          Map.entry("empty.if", "empty"),
          Map.entry("finally.cannot.complete", "finally"));

  private static final Pattern PRESENT =
      Pattern.compile("@SuppressWarnings\\(\\s*(?:\\{([^}]*)}|(\"[^\"]*\"))\\s*\\)");

  private Silencing() {}

  /** The category of a warning; empty if it is not known, or cannot be silenced. */
  static Optional<String> category(Problem warning) {
    String code = warning.code().replace("compiler.warn.", "");
    return CATEGORIES.entrySet().stream()
        .filter(each -> code.startsWith(each.getKey()))
        .max(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue);
  }

  /** The change that silences a warning; empty if nothing around it can be annotated. */
  static Optional<Mending> of(Problem warning, String text) {
    Optional<String> category = category(warning);
    ParsedFile parsed = ParsedFile.of(text);
    Innermost innermost = new Innermost(parsed, warning.start());
    innermost.scan(parsed.unit(), false);
    Tree place = innermost.found;
    return category.isEmpty() || place == null
        ? Optional.empty()
        : Optional.of(annotated(parsed, place, '"' + category.get() + '"'));
  }

  private static Mending annotated(ParsedFile parsed, Tree place, String category) {
    int start = parsed.start(place);
    String head = parsed.textOf(modifiers(place)).orElse("");
    Matcher present = PRESENT.matcher(head);
    if (present.find()) {
      String had = present.group(1) == null ? present.group(2) : present.group(1).strip();
      String all = "@SuppressWarnings({" + had + ", " + category + "})";
      return new Mending(start + present.start(), start + present.end(), all);
    }
    String text = "@SuppressWarnings(" + category + ")";
    return new Mending(start, start, text + "\n" + Mending.indent(parsed.text(), start));
  }

  private static ModifiersTree modifiers(Tree place) {
    if (place instanceof VariableTree variable) {
      return variable.getModifiers();
    }
    return place instanceof MethodTree method
        ? method.getModifiers()
        : ((ClassTree) place).getModifiers();
  }

  /** Finds the innermost declaration that begins a line and holds an offset. */
  private static final class Innermost extends TreeScanner<@Nullable Void, Boolean> {
    private final ParsedFile parsed;
    private final int offset;
    private @Nullable Tree found;

    Innermost(ParsedFile parsed, int offset) {
      this.parsed = parsed;
      this.offset = offset;
    }

    @Override
    public @Nullable Void scan(@Nullable Tree tree, Boolean parameter) {
      boolean declaration =
          tree instanceof VariableTree || tree instanceof MethodTree || tree instanceof ClassTree;
      if (tree != null && declaration && !parameter && holds(tree) && beginsLine(tree)) {
        found = tree;
      }
      return super.scan(tree, tree instanceof LambdaExpressionTree);
    }

    private boolean holds(Tree tree) {
      return parsed.start(tree) >= 0 && parsed.start(tree) <= offset && offset < parsed.end(tree);
    }

    private boolean beginsLine(Tree tree) {
      int start = parsed.start(tree);
      int line = parsed.text().lastIndexOf('\n', start - 1) + 1;
      return parsed.text().substring(line, start).isBlank();
    }
  }
}
