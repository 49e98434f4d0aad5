package dev.redgreen.fixer.rules.names;

import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.TreePath;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.Nearest;
import java.util.Set;
import java.util.stream.Stream;

/** A value of an annotation that is no constant of its enum: the constant of the nearest name. */
public final class EnumConstantName implements Rule {
  @Override
  public Set<String> codes() {
    return Set.of("enum.annotation.must.be.enum.constant");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    return site.path().stream()
        .filter(path -> path.getLeaf() instanceof MemberSelectTree)
        .flatMap(path -> repairs(site, path));
  }

  private static Stream<Repair> repairs(Site site, TreePath path) {
    String name = ((MemberSelectTree) path.getLeaf()).getIdentifier().toString();
    int end = site.facts().end(path.getLeaf());
    return Members.receiver(site.facts(), path).stream()
        .flatMap(type -> Nearest.of(name, Members.fields(site.facts(), type), 3).stream())
        .map(
            near ->
                site.replace(
                    end - name.length(),
                    end,
                    near,
                    "There is no constant `" + name + "`; `" + near + "` is the nearest name."));
  }
}
