package dev.redgreen.fixer.template;

import dev.redgreen.fixer.Edit;
import java.util.ArrayList;
import java.util.List;

/** Turns found code into the new side, touching only what differs. */
final class Rewriting {
  private final SourceSite site;
  private final Bindings bindings;
  private final List<Edit> edits = new ArrayList<>();

  Rewriting(SourceSite site, Bindings bindings) {
    this.site = site;
    this.bindings = bindings;
  }

  List<Edit> edits() {
    return edits;
  }

  /** The found neighbours become the new ones. */
  void rewrite(List<Tree> before, List<Tree> after, List<Placed> nodes) {
    if (before.size() == after.size()) {
      for (int i = 0; i < before.size(); i++) {
        rewrite(before.get(i), after.get(i), nodes.get(i));
      }
    } else if (!nodes.isEmpty()) {
      replace(nodes.get(0).start(), nodes.get(nodes.size() - 1).end(), after);
    }
  }

  private void rewrite(Tree before, Tree after, Placed node) {
    boolean inside =
        before instanceof Tree.Branch
            && before.kind().equals(after.kind())
            && before.children().size() == after.children().size();
    if (before.equals(after)) {
      return;
    }
    if (inside) {
      rewrite(before.children(), after.children(), node.children());
    } else {
      boolean statements = after instanceof Tree.Branch && after.kind().equals("STATEMENTS");
      replace(node.start(), node.end(), statements ? after.children() : List.of(after));
    }
  }

  private void replace(int start, int end, List<Tree> after) {
    String text =
        Printer.print(after, bindings, site.indent(start), site.indentUnit(), site.newline());
    if (!text.equals(site.text().substring(start, end))) {
      edits.add(new Edit.Replace(site.file(), start, end, text));
    }
  }
}
