package dev.redgreen.fixer.rules.types;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.Facts;
import dev.redgreen.fixer.rules.know.TypeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Arrays, lists, texts, maps and primitives are mixed up where one is indexed, walked or asked. */
public final class Indexed implements Rule {
  @Override
  public Set<String> codes() {
    return Set.of(
        "array.req.but.found",
        "foreach.not.applicable.to.type",
        "cant.deref",
        "cant.resolve.location.args",
        "cant.resolve.args");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    return site.path().stream().flatMap(path -> repairs(site, path).stream());
  }

  private static List<Repair> repairs(Site site, TreePath path) {
    List<Repair> found = new ArrayList<>();
    switch (site.error().code().replace("compiler.err.", "")) {
      case "array.req.but.found" -> indexed(site, path, found);
      case "foreach.not.applicable.to.type" -> walked(site, path, found);
      default -> asked(site, path, found);
    }
    return found;
  }

  private static void indexed(Site site, TreePath path, List<Repair> found) {
    if (!(Facts.enclosing(path, ArrayAccessTree.class).map(TreePath::getLeaf).orElse(null)
        instanceof ArrayAccessTree access)) {
      return;
    }
    TreePath at = Facts.enclosing(path, ArrayAccessTree.class).orElseThrow();
    String why = "It is no array.";
    String container = site.text(access.getExpression());
    String index = site.text(access.getIndex());
    int start = site.facts().start(access);
    int end = site.facts().end(access);
    if (at.getParentPath().getLeaf() instanceof AssignmentTree set && set.getVariable() == access) {
      String value = site.text(set.getExpression());
      int whole = site.facts().end(set);
      found.add(site.replace(start, whole, container + ".set(" + index + ", " + value + ")", why));
      found.add(site.replace(start, whole, container + ".put(" + index + ", " + value + ")", why));
    }
    found.add(site.replace(start, end, container + ".get(" + index + ")", why));
    found.add(site.replace(start, end, container + ".charAt(" + index + ")", why));
    found.add(site.replace(start, end, container, why));
  }

  private static void walked(Site site, TreePath path, List<Repair> found) {
    TreePath loop = Facts.enclosing(path, EnhancedForLoopTree.class).orElse(null);
    if (loop == null) {
      return;
    }
    ExpressionTree walked = ((EnhancedForLoopTree) loop.getLeaf()).getExpression();
    String text = site.text(walked);
    String type = site.facts().type(new TreePath(loop, walked)).map(TypeText::simple).orElse("");
    int start = site.facts().start(walked);
    int end = site.facts().end(walked);
    String why = "`" + text + "` cannot be walked through.";
    for (String way :
        List.of(
            ".entrySet()",
            ".keySet()",
            ".values()",
            ".toCharArray()",
            ".toList()",
            ".lines().toList()",
            ".orElseThrow()")) {
      found.add(site.replace(start, end, text + way, why));
    }
    if (type.matches("int|long")) {
      var variable = ((EnhancedForLoopTree) loop.getLeaf()).getVariable();
      String head =
          "for (int "
              + variable.getName()
              + " = 0; "
              + variable.getName()
              + " < "
              + text
              + "; "
              + variable.getName()
              + "++)";
      int close = site.text().indexOf(')', end) + 1;
      found.add(site.replace(site.facts().start(loop.getLeaf()), close, head, why));
    }
  }

  private static void asked(Site site, TreePath path, List<Repair> found) {
    if (!(path.getLeaf() instanceof MemberSelectTree select)) {
      return;
    }
    String receiver = site.text(select.getExpression());
    String name = select.getIdentifier().toString();
    String type =
        site.facts()
            .type(new TreePath(path, select.getExpression()))
            .map(TypeText::simple)
            .orElse("");
    boolean called = path.getParentPath().getLeaf() instanceof MethodInvocationTree;
    List<String> arguments = new ArrayList<>();
    int start = site.facts().start(select);
    int end = site.facts().end(select);
    if (path.getParentPath().getLeaf() instanceof MethodInvocationTree call) {
      call.getArguments().forEach(one -> arguments.add(site.text(one)));
      end = site.facts().end(call);
    }
    String why = "`" + receiver + "` is of type `" + type + "`, which has no `" + name + "`.";
    if (called
        && type.endsWith("[]")
        && arguments.size() == 1
        && name.matches("get|charAt|at|elementAt")) {
      found.add(site.replace(start, end, receiver + "[" + arguments.get(0) + "]", why));
    }
    if (called && type.endsWith("[]") && arguments.size() == 2 && name.matches("set|put")) {
      found.add(
          site.replace(
              start, end, receiver + "[" + arguments.get(0) + "] = " + arguments.get(1), why));
    }
    if (type.matches("int|long|double|float|char|boolean|byte|short")) {
      primitive(site, receiver, name, type, arguments, start, end, why, found);
    }
  }

  private static void primitive(
      Site site,
      String receiver,
      String name,
      String type,
      List<String> arguments,
      int start,
      int end,
      String why,
      List<Repair> found) {
    String box =
        type.equals("int")
            ? "Integer"
            : type.equals("char")
                ? "Character"
                : type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1);
    if (name.equals("equals") && arguments.size() == 1) {
      boolean negated = start > 0 && site.text().charAt(start - 1) == '!';
      found.add(
          site.replace(
              negated ? start - 1 : start,
              end,
              receiver + (negated ? " != " : " == ") + arguments.get(0),
              why));
    }
    if (name.equals("compareTo") && arguments.size() == 1) {
      found.add(
          site.replace(
              start, end, box + ".compare(" + receiver + ", " + arguments.get(0) + ")", why));
    }
    if (name.equals("toString") || name.equals("hashCode")) {
      found.add(site.replace(start, end, box + "." + name + "(" + receiver + ")", why));
      found.add(site.replace(start, end, "String.valueOf(" + receiver + ")", why));
    }
    if (name.endsWith("Value") || name.matches("get|length|size")) {
      found.add(site.replace(start, end, receiver, why));
    }
    if (name.equals("length")) {
      found.add(site.replace(start, end, "String.valueOf(" + receiver + ").length()", why));
    }
    List<String> all = new ArrayList<>(List.of(receiver));
    all.addAll(arguments);
    found.add(site.replace(start, end, box + "." + name + "(" + String.join(", ", all) + ")", why));
  }
}
