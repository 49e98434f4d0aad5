package dev.redgreen.fixer.rules.create;

import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.OwnType;
import java.util.Optional;

/** Adds a constant to an enum. */
final class EnumConstant {
  private EnumConstant() {}

  static Optional<Repair> add(Site site, OwnType own) {
    int behind = -1;
    for (Tree member : own.tree().getMembers()) {
      if (member instanceof VariableTree constant
          && constant.getInitializer() instanceof NewClassTree made
          && made.getIdentifier().toString().equals(own.tree().getSimpleName().toString())) {
        behind = Math.max(behind, own.parsed().end(member));
      }
    }
    if (behind < 0) {
      return Optional.empty();
    }
    String name = site.error().symbol();
    Edit edit = new Edit.Replace(own.file(), behind, behind, ", " + name);
    String why =
        "`" + own.tree().getSimpleName() + "` has no constant `" + name + "`; it is added.";
    return Optional.of(new Repair(Patch.of(edit), why, Standing.STUB));
  }
}
