package dev.redgreen.fixer.rules.names;

import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.TreePath;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.Expected;
import dev.redgreen.fixer.rules.know.Facts;
import dev.redgreen.fixer.rules.know.Nearest;
import dev.redgreen.fixer.rules.know.Scope;
import dev.redgreen.fixer.rules.know.Variable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.type.TypeMirror;

/** A variable that is not found is a misspelling of one in scope, or of a field of the receiver. */
public final class NearestVariable implements Rule {
  private static final int SHORT = 2;

  @Override
  public Set<String> codes() {
    return Set.of("cant.resolve", "cant.resolve.location", "doesnt.exist");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    Lost lost = Lost.of(site);
    boolean type = List.of("class", "interface", "method").contains(site.missing());
    if (lost.start() < 0 || site.inImport() || type) {
      return Stream.empty();
    }
    return site.path().stream()
        .flatMap(path -> names(site, path, lost.name()))
        .distinct()
        .filter(other -> !site.inTest() || Nearest.isSlip(lost.name(), other))
        .map(other -> renamed(site, lost, other));
  }

  /** Where nothing looks alike, the only variable of the demanded type may be meant. */
  private static boolean isGuess(String name, String other) {
    return name.length() > SHORT && Nearest.of(name, List.of(other), 1).isEmpty();
  }

  private static Repair renamed(Site site, Lost lost, String other) {
    String why =
        "There is no variable `" + lost.name() + "` here; `" + other + "` is the nearest name.";
    Repair repair = site.replace(lost.start(), lost.start() + lost.name().length(), other, why);
    return isGuess(lost.name(), other)
        ? new Repair(
            repair.patch(),
            why.replace("nearest name", "only one of that type"),
            Standing.PLAUSIBLE)
        : repair;
  }

  private static Stream<String> names(Site site, TreePath path, String name) {
    Facts facts = site.facts();
    Optional<TypeMirror> receiver = Members.receiver(facts, path);
    if (receiver.isPresent() && !site.error().code().endsWith("doesnt.exist")) {
      return Nearest.of(name, Members.fields(facts, receiver.get()), 5).stream();
    }
    if (path.getLeaf() instanceof MemberSelectTree
        && site.error().symbol().equals(name)
        && !site.error().code().endsWith("doesnt.exist")) {
      return Stream.empty();
    }
    List<Variable> all = Scope.at(facts, path).variables();
    List<String> near = Nearest.of(name, all.stream().map(Variable::name).toList(), 5);
    List<String> demanded =
        Expected.at(facts, path).stream()
            .flatMap(
                wanted ->
                    all.stream()
                        .filter(Variable::local)
                        .filter(one -> facts.types().isSameType(one.type(), wanted)))
            .map(Variable::name)
            .toList();
    Stream<String> meant =
        Stream.concat(near.stream(), demanded.size() == 1 ? demanded.stream() : Stream.of());
    return name.length() > SHORT ? meant : Stream.concat(meant, nextTo(all));
  }

  /** A name of a letter or two looks like nothing: it stands for a variable close by. */
  private static Stream<String> nextTo(List<Variable> all) {
    return all.stream().filter(Variable::local).map(Variable::name).limit(5);
  }
}
