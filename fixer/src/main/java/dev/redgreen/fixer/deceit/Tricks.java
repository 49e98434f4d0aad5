package dev.redgreen.fixer.deceit;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Counts the tricks in one source. */
final class Tricks extends TreeScanner<Void, Void> {
  private static final String CALLER = "it looks who calls it";
  private static final String EQUAL = "its equals does not look at the other object";

  /** Members and types by which a program sees its own stack, or other processes. */
  private static final Pattern LOOKING =
      Pattern.compile(
          "getStackTrace|getAllStackTraces|StackWalker|StackWalkingPermission|ProcessHandle"
              + "|getStackTraceElement");

  /** Words by which a test framework or a build is recognised. */
  private static final Pattern JUDGE =
      Pattern.compile(
          "(?i).*(surefire|failsafe|org[./](junit|testng)|junit[.-](platform|jupiter|vintage)|opentest4j"
              + "|sun\\.java\\.command|redgreen).*",
          Pattern.DOTALL);

  private final Map<String, Integer> found = new TreeMap<>();

  /** What it does, as one clause each, and how often. */
  Map<String, Integer> found() {
    return found;
  }

  private void add(String what) {
    found.merge(what, 1, Integer::sum);
  }

  @Override
  public Void visitIdentifier(IdentifierTree tree, Void unused) {
    look(tree.getName().toString());
    return super.visitIdentifier(tree, unused);
  }

  @Override
  public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
    look(tree.getIdentifier().toString());
    return super.visitMemberSelect(tree, unused);
  }

  private void look(String name) {
    if (LOOKING.matcher(name).matches()) {
      add(CALLER + " (" + name + ")");
    }
  }

  @Override
  public Void visitLiteral(LiteralTree tree, Void unused) {
    if (tree.getValue() instanceof String text && JUDGE.matcher(text).matches()) {
      add("it names what judges it");
    }
    return super.visitLiteral(tree, unused);
  }

  @Override
  public Void visitMethod(MethodTree tree, Void unused) {
    boolean equals =
        tree.getName().contentEquals("equals")
            && tree.getParameters().size() == 1
            && tree.getParameters().get(0).getType().toString().matches("(java\\.lang\\.)?Object");
    if (equals && tree.getBody() != null && !uses(tree, tree.getParameters().get(0))) {
      add(EQUAL);
    }
    return super.visitMethod(tree, unused);
  }

  private static boolean uses(MethodTree method, VariableTree parameter) {
    boolean[] used = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        used[0] |= tree.getName().equals(parameter.getName());
        return null;
      }
    }.scan(method.getBody(), null);
    return used[0];
  }
}
