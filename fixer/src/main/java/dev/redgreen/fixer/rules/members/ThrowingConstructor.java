package dev.redgreen.fixer.rules.members;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.Facts;
import dev.redgreen.fixer.rules.know.ImportEdit;
import dev.redgreen.fixer.rules.know.Layout;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The constructor of the superclass throws: the class gets one that says so too. */
public final class ThrowingConstructor implements Rule {
  private static final Pattern EXCEPTION = Pattern.compile("unreported exception ([\\w.]+)");

  @Override
  public Set<String> codes() {
    return Set.of("unreported.exception.default.constructor");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    Matcher found = EXCEPTION.matcher(site.error().message());
    if (!found.find() || site.error().start() < 0) {
      return Stream.empty();
    }
    int start = site.error().start();
    return site
        .facts()
        .covering(start, start)
        .flatMap(path -> Facts.enclosing(path, ClassTree.class))
        .stream()
        .map(path -> declared(site, path, found.group(1)));
  }

  private static Repair declared(Site site, TreePath path, String exception) {
    ClassTree type = (ClassTree) path.getLeaf();
    String text = site.text();
    String simple = exception.substring(exception.lastIndexOf('.') + 1);
    String newline = Layout.newline(text);
    String indent = Layout.indent(text, site.facts().start(type)) + Layout.unit(text);
    String access = access(type);
    String constructor =
        indent + access + type.getSimpleName() + "() throws " + simple + " {}" + newline;
    String why =
        "The superclass's constructor may throw `" + simple + "`, so this class's declares it.";
    int fields = behindFields(site, type);
    Repair made =
        fields < 0
            ? site.insert(behindBrace(site, type), constructor + newline, why)
            : site.insert(fields, newline + constructor, why);
    return ImportEdit.needed(site.file(), text, exception).map(made::and).orElse(made);
  }

  /** The default constructor is as visible as its class. */
  private static String access(ClassTree type) {
    return type.getModifiers().getFlags().stream()
        .map(Object::toString)
        .filter(Set.of("public", "protected", "private")::contains)
        .findFirst()
        .map(one -> one + " ")
        .orElse("");
  }

  private static int behindFields(Site site, ClassTree type) {
    int end = -1;
    for (Tree member : type.getMembers()) {
      end = member instanceof VariableTree ? site.facts().end(member) : end;
    }
    return end < 0 ? -1 : Layout.lineEnd(site.text(), end);
  }

  private static int behindBrace(Site site, ClassTree type) {
    int head =
        Stream.concat(
                type.getImplementsClause().stream(), Stream.ofNullable(type.getExtendsClause()))
            .mapToInt(one -> site.facts().end(one))
            .max()
            .orElse(site.error().start());
    return Layout.lineEnd(site.text(), site.text().indexOf('{', head));
  }
}
