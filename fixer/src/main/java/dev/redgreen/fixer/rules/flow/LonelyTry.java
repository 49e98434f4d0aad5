package dev.redgreen.fixer.rules.flow;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.Facts;
import dev.redgreen.fixer.rules.know.Layout;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A {@code try} lost its handler: what is thrown inside goes on as the exception that the other
 * handlers of the file throw.
 */
public final class LonelyTry implements Rule {
  private static final Pattern EXCEPTION = Pattern.compile("unreported exception ([\\w.]+);");
  private static final String UNCHECKED = "IllegalStateException";
  private static final int MOST = 4;

  @Override
  public Set<String> codes() {
    return Set.of("try.without.catch.finally.or.resource.decls", "try.without.catch.or.finally");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    return site.path().flatMap(path -> Facts.enclosing(path, TryTree.class)).stream()
        .flatMap(path -> repairs(site, path));
  }

  private static Stream<Repair> repairs(Site site, TreePath path) {
    TryTree tree = (TryTree) path.getLeaf();
    int start = site.facts().start(tree);
    int end = site.facts().end(tree.getBlock());
    return thrown(site, start, end).stream()
        .flatMap(
            caught ->
                wrappers(site, caught).stream()
                    .limit(MOST)
                    .map(wrapper -> handled(site, start, end, caught, wrapper)));
  }

  /** The simple name of the exception that leaves the block; empty if none has to be caught. */
  private static Optional<String> thrown(Site site, int start, int end) {
    return site.tree().compile().errors().stream()
        .filter(error -> error.place().file().equals(site.file()))
        .filter(error -> error.start() >= start && error.start() < end)
        .map(CompileError::message)
        .map(EXCEPTION::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .map(name -> name.substring(name.lastIndexOf('.') + 1))
        .findFirst();
  }

  private static Set<String> wrappers(Site site, String caught) {
    Set<String> names = new LinkedHashSet<>(used(site));
    names.add(caught.equals("IOException") ? "java.io.UncheckedIOException" : UNCHECKED);
    return names;
  }

  /** What the file's other handlers throw with the cause as its only argument. */
  private static List<String> used(Site site) {
    List<String> names = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitCatch(CatchTree handler, Void unused) {
        String cause = handler.getParameter().getName().toString();
        handler.getBlock().getStatements().stream()
            .filter(ThrowTree.class::isInstance)
            .map(one -> ((ThrowTree) one).getExpression())
            .filter(NewClassTree.class::isInstance)
            .map(NewClassTree.class::cast)
            .filter(made -> made.getArguments().toString().equals(cause))
            .forEach(made -> names.add(made.getIdentifier().toString()));
        return super.visitCatch(handler, unused);
      }
    }.scan(site.facts().unit(), null);
    return names;
  }

  private static Repair handled(Site site, int start, int end, String caught, String wrapper) {
    String text = site.text();
    String indent = Layout.indent(text, start);
    String newline = Layout.newline(text);
    String handler =
        " catch (%s e) {%s%sthrow new %s(e);%s%s}"
            .formatted(caught, newline, indent + Layout.unit(text), wrapper, newline, indent);
    String why = "The `try` handles nothing; `" + caught + "` goes on as `" + wrapper + "`.";
    return site.insert(end, handler, why);
  }
}
