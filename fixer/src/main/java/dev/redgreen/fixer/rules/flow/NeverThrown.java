package dev.redgreen.fixer.rules.flow;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.TreePath;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.Facts;
import dev.redgreen.fixer.rules.know.Layout;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A handler that can never run: it goes, comes earlier, or handles one of several types less. */
public final class NeverThrown implements Rule {
  @Override
  public Set<String> codes() {
    return Set.of(
        "except.never.thrown.in.try", "except.already.caught", "multicatch.types.must.be.disjoint");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    Optional<TreePath> handler =
        site.path().flatMap(path -> Facts.enclosing(path, CatchTree.class));
    return handler.isEmpty()
        ? Stream.empty()
        : Stream.of(
                fewerTypes(site, handler.get()),
                earlier(site, handler.get()),
                gone(site, handler.get()))
            .flatMap(Optional::stream);
  }

  private static Optional<Repair> fewerTypes(Site site, TreePath path) {
    CatchTree handler = (CatchTree) path.getLeaf();
    if (!(handler.getParameter().getType() instanceof UnionTypeTree union)) {
      return Optional.empty();
    }
    Facts facts = site.facts();
    List<? extends Tree> types = union.getTypeAlternatives();
    for (int i = 0; i < types.size(); i++) {
      if (facts.start(types.get(i)) <= site.error().start()
          && site.error().end() <= facts.end(types.get(i))) {
        int start = i == 0 ? facts.start(types.get(0)) : facts.end(types.get(i - 1));
        int end = i == 0 ? facts.start(types.get(1)) : facts.end(types.get(i));
        String why = "`" + types.get(i) + "` cannot occur here, or another type covers it.";
        return Optional.of(site.replace(start, end, "", why));
      }
    }
    return Optional.empty();
  }

  private static Optional<Repair> earlier(Site site, TreePath path) {
    List<? extends CatchTree> all = ((TryTree) path.getParentPath().getLeaf()).getCatches();
    int index = all.indexOf((CatchTree) path.getLeaf());
    if (!site.error().code().endsWith("except.already.caught") || index < 1) {
      return Optional.empty();
    }
    Facts facts = site.facts();
    String text = site.text();
    CatchTree first = all.get(0);
    String moved = text.substring(facts.start(path.getLeaf()), facts.end(path.getLeaf()));
    String passed = text.substring(facts.start(first), facts.end(all.get(index - 1)));
    String why = "The handler of the more special exception has to come first.";
    return Optional.of(
        site.replace(facts.start(first), facts.end(path.getLeaf()), moved + " " + passed, why));
  }

  private static Optional<Repair> gone(Site site, TreePath path) {
    TryTree block = (TryTree) path.getParentPath().getLeaf();
    Facts facts = site.facts();
    String why = "Nothing in the block throws what the handler is for.";
    if (block.getCatches().size() > 1
        || block.getFinallyBlock() != null
        || !block.getResources().isEmpty()) {
      CatchTree handler = (CatchTree) path.getLeaf();
      int from =
          handler == block.getCatches().get(0)
              ? facts.end(block.getBlock())
              : facts.end(block.getCatches().get(block.getCatches().indexOf(handler) - 1));
      return Optional.of(site.replace(from, facts.end(handler), "", why));
    }
    String text = site.text();
    String body =
        text.substring(facts.start(block.getBlock()) + 1, facts.end(block.getBlock()) - 1);
    String unit = Layout.unit(text);
    String indent = Layout.indent(text, facts.start(block));
    String less = body.strip().replace("\n" + indent + unit, "\n" + indent);
    return Optional.of(site.replace(facts.start(block), facts.end(block), less, why));
  }
}
