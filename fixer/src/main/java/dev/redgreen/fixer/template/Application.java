package dev.redgreen.fixer.template;

import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.template.Template.Fact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A template laid over the code around an error: the patches that it stands for there. */
final class Application {
  private static final int MOST_PLACES = 3;
  private static final int MOST_FILLINGS = 5;
  private static final int MOST_PATCHES = 12;

  private final Template template;
  private final SourceSite site;
  private final Diagnosed diagnosed;
  private final Surroundings surroundings;

  private Application(Template template, SourceSite site, SourceTree tree, TypeIndex types) {
    this.template = template;
    this.site = site;
    this.diagnosed = Diagnosed.of(site.error());
    this.surroundings = new Surroundings(site.chain(), diagnosed, tree, types);
  }

  /** Patches, the innermost place and the best fillings first; none where it does not fit. */
  static Stream<Patch> of(Template template, SourceSite site, SourceTree tree, TypeIndex types) {
    return template.code().equals(site.error().code())
        ? new Application(template, site, tree, types).patches()
        : Stream.empty();
  }

  /** Found neighbours and what the holes stand for. */
  private record Fit(List<Found> found, Bindings bindings) {
    Fit with(Found more, Bindings now) {
      List<Found> all = new ArrayList<>(found);
      all.add(more);
      return new Fit(all, now);
    }

    /** The node that the last found neighbours are below. */
    Placed last() {
      return found.get(found.size() - 1).parent();
    }
  }

  /** Where the old side of a change was found. */
  private record Found(Change change, Placed parent, int from) {
    List<Placed> nodes() {
      return parent.children().subList(from, from + change.before().size());
    }
  }

  private Stream<Patch> patches() {
    return Bindings.of(template.arguments(), diagnosed.arguments()).stream()
        .flatMap(this::atSite)
        .limit(MOST_PLACES)
        .flatMap(fit -> elsewhere(fit).stream())
        .flatMap(fit -> filled(fit.bindings()).map(bindings -> new Fit(fit.found(), bindings)))
        .limit(MOST_PATCHES)
        .map(this::edits)
        .filter(edits -> !edits.isEmpty())
        .flatMap(edits -> patch(edits).stream());
  }

  private static Optional<Patch> patch(List<Edit> edits) {
    try {
      return Optional.of(Patch.of(edits));
    } catch (IllegalArgumentException overlapping) {
      return Optional.empty();
    }
  }

  private Stream<Fit> atSite(Bindings bindings) {
    List<Fit> fits = new ArrayList<>();
    Change change = template.site();
    int first = change.at().get(0);
    List<Placed> chain = site.chain();
    for (int depth = chain.size() - 1; depth > 0; depth--) {
      Placed parent = chain.get(depth - 1);
      int from = parent.indexOf(chain.get(depth)) - first;
      List<Integer> way = Window.way(first, chain.subList(depth, chain.size()));
      if (leads(change, way)) {
        matched(change, parent, from, bindings).ifPresent(fits::add);
      }
    }
    return fits.stream();
  }

  /** Whether this is the way to what is diagnosed, as far as the template knows it. */
  private static boolean leads(Change change, List<Integer> way) {
    List<Integer> wanted = change.at();
    boolean begins = way.size() >= wanted.size() && way.subList(0, wanted.size()).equals(wanted);
    return begins && (way.size() == wanted.size() || endsInHole(change));
  }

  private static boolean endsInHole(Change change) {
    List<Tree> here = change.before();
    Tree last = new Tree.Branch("", here);
    for (int step : change.at()) {
      if (step >= here.size()) {
        return false;
      }
      last = here.get(step);
      here = last.children();
    }
    return last instanceof Tree.Hole;
  }

  private Optional<Fit> matched(Change change, Placed parent, int from, Bindings bindings) {
    boolean there =
        from >= 0
            && from + change.before().size() <= parent.children().size()
            && (change.parent().isEmpty() || change.parent().equals(parent.kind()));
    Optional<Bindings> now = Optional.of(bindings).filter(same -> there);
    for (int i = 0; now.isPresent() && i < change.before().size(); i++) {
      now = now.get().match(change.before().get(i), parent.children().get(from + i), site.text());
    }
    return now.map(
        bound -> new Fit(List.of(), Bindings.NONE).with(new Found(change, parent, from), bound));
  }

  /** The other changes of code, each at the one place where it fits. */
  private Optional<Fit> elsewhere(Fit fit) {
    Optional<Fit> all = Optional.of(fit);
    for (Change change : template.changes()) {
      if (all.isPresent() && change.place() == Change.Place.FILE) {
        all = theOnly(change, all.get());
      } else if (all.isPresent() && change.place() == Change.Place.IMPORTS) {
        all = imports(change, all.get());
      }
    }
    return all;
  }

  /** The place that shares the most surroundings with the site; none if two share as much. */
  private Optional<Fit> theOnly(Change change, Fit fit) {
    List<Fit> nearest = new ArrayList<>();
    int most = 0;
    for (Placed parent : site.unit().all()) {
      for (int from = 0; from + change.before().size() <= parent.children().size(); from++) {
        Optional<Fit> found =
            matched(change, parent, from, fit.bindings())
                .map(one -> fit.with(one.found().get(0), one.bindings()));
        int shared = site.shared(parent.start(), parent.end());
        if (found.isPresent() && shared >= most) {
          nearest.removeIf(less -> shared > site.shared(less.last().start(), less.last().end()));
          nearest.add(found.get());
          most = shared;
        }
      }
    }
    return nearest.size() == 1 ? Optional.of(nearest.get(0)) : Optional.empty();
  }

  /** An import that goes has to be there; one that comes needs no place. */
  private Optional<Fit> imports(Change change, Fit fit) {
    if (change.before().isEmpty()) {
      return Optional.of(fit.with(new Found(change, site.unit(), 0), fit.bindings()));
    }
    return theOnly(change, fit);
  }

  /** What the holes of the new side may be filled with, one after the other. */
  private Stream<Bindings> filled(Bindings bindings) {
    Stream<Bindings> all = Stream.of(bindings);
    for (Map.Entry<String, List<Fact>> made : template.facts().entrySet()) {
      if (Template.isHole(made.getKey())) {
        int hole = Integer.parseInt(made.getKey().substring(1));
        all = all.flatMap(bound -> fillings(hole, made.getValue(), bound));
      }
    }
    return all;
  }

  private Stream<Bindings> fillings(int hole, List<Fact> ways, Bindings bindings) {
    if (bindings.get(hole).isPresent()) {
      return Stream.of(bindings);
    }
    return ways.stream()
        .flatMap(fact -> fact.generator().candidates(value(fact, bindings), surroundings).stream())
        .distinct()
        .limit(MOST_FILLINGS)
        .map(code -> bindings.with(hole, new Bindings.Bound(code, code, "")));
  }

  private static String value(Fact fact, Bindings bindings) {
    return Template.isHole(fact.argument())
        ? bindings
            .get(Integer.parseInt(fact.argument().substring(1)))
            .map(Bindings.Bound::plain)
            .orElse("")
        : fact.argument();
  }

  private List<Edit> edits(Fit fit) {
    Rewriting rewriting = new Rewriting(site, fit.bindings());
    Collection<String> added = new TreeSet<>();
    List<Placed> removed = new ArrayList<>();
    for (Found found : fit.found()) {
      Change change = found.change();
      if (change.place() != Change.Place.IMPORTS) {
        rewriting.rewrite(change.before(), change.after(), found.nodes());
      } else if (change.before().isEmpty()) {
        added.add(Printer.print(change.after(), fit.bindings(), "", "", ""));
      } else {
        removed.addAll(found.nodes());
      }
    }
    List<Edit> edits = new ArrayList<>(rewriting.edits());
    edits.addAll(new ImportEdits(site.file(), site.text(), site.unit()).edits(added, removed));
    return edits;
  }
}
