package dev.redgreen.fixer.reuse;

import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.reuse.demand.Demand;
import dev.redgreen.fixer.reuse.demand.MemberDemand;
import dev.redgreen.fixer.reuse.demand.TypeDemand;
import dev.redgreen.fixer.reuse.find.Candidate;
import dev.redgreen.fixer.reuse.find.Home;
import dev.redgreen.fixer.reuse.run.Slot;
import dev.redgreen.fixer.reuse.run.Tried;
import dev.redgreen.fixer.reuse.slice.Slicer;
import dev.redgreen.fixer.reuse.write.Content;
import dev.redgreen.fixer.reuse.write.ExistingClass;
import dev.redgreen.fixer.reuse.write.Holder;
import dev.redgreen.fixer.reuse.write.Kept;
import dev.redgreen.fixer.reuse.write.NewClass;
import dev.redgreen.fixer.reuse.write.Notice;
import dev.redgreen.fixer.reuse.write.Support;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the fix of the plans that were picked: a patch that says where its code comes from. */
final class FixWriter {
  private final SourceTree tree;
  private final Slicer slicer;

  FixWriter(SourceTree tree, Slicer slicer) {
    this.tree = tree;
    this.slicer = slicer;
  }

  /** The fix for a demand. */
  Fix fix(Demand demand, Map<Slot, Tried> picked, Standing standing, String caution) {
    List<Edit> edits = new ArrayList<>();
    for (TypeDemand type : demand.types()) {
      Map<MemberDemand, String> bodies = new LinkedHashMap<>();
      List<Candidate> parts = new ArrayList<>();
      boolean whole =
          picked.values().stream().anyMatch(tried -> tried.prepared().plan().whole());
      picked.forEach(
          (slot, tried) -> {
            if (slot.type() == type) {
              bodies.put(slot.member(), tried.prepared().plan().body());
              parts.addAll(tried.prepared().plan().parts());
            }
          });
      edits.addAll(edits(type, bodies, parts, whole));
    }
    Set<Candidate> used = new LinkedHashSet<>();
    picked.values().forEach(tried -> used.addAll(tried.prepared().plan().parts()));
    return new Fix(
        Patch.of(edits), "reuse", "generate", why(used), standing, sources(picked), caution);
  }

  private List<Edit> edits(
      TypeDemand type, Map<MemberDemand, String> bodies, List<Candidate> parts, boolean whole) {
    Support support =
        slicer.support(parts.stream().distinct().toList(), whole).orElse(Support.NONE);
    Notice notice = new Notice(copied(parts), support.notices());
    if (!type.exists()) {
      Kept kept = new Kept(type);
      Content content =
          new Content(
              notice.text(),
              "",
              kept.fields(bodies),
              kept.bodies(bodies),
              support.nested(),
              support.namesFor(type.name()));
      return List.of(new Edit.Write(type.file(), NewClass.text(type, content)));
    }
    List<Edit> edits = new ArrayList<>();
    Map<String, String> names = Map.of();
    if (!support.nested().isEmpty()) {
      Holder holder = new Holder(type, support);
      edits.add(new Edit.Write(holder.file(), holder.text(notice.text())));
      names = holder.names();
    }
    String text = tree.text(type.file()).orElseThrow();
    Content content = new Content("", "", List.of(), bodies, List.of(), names);
    edits.addAll(ExistingClass.edits(type, text, content));
    return edits;
  }

  private static List<Candidate> copied(List<Candidate> parts) {
    return parts.stream().filter(part -> part.home() == Home.STORE).distinct().toList();
  }

  private static String why(Set<Candidate> used) {
    String copied = names(used, true);
    String called = names(used, false);
    if (copied.isEmpty()) {
      return "calls " + called;
    }
    return "copies " + copied + (called.isEmpty() ? "" : " and calls " + called);
  }

  private static String names(Set<Candidate> used, boolean copied) {
    return used.stream()
        .filter(candidate -> (candidate.home() == Home.STORE) == copied)
        .map(
            candidate ->
                candidate.shownName() + (copied ? " of " + candidate.origin().project() : ""))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static List<Fix.Source> sources(Map<Slot, Tried> picked) {
    Map<String, Fix.Source> sources = new LinkedHashMap<>();
    for (Tried tried : picked.values()) {
      for (Candidate part : tried.prepared().plan().parts()) {
        Fix.Source source =
            new Fix.Source(
                part.pattern().id(),
                part.origin().project() + " " + part.shownName(),
                part.origin().licence(),
                1 / (1 + tried.prepared().plan().cost()));
        sources.putIfAbsent(source.patternId(), source);
      }
    }
    return List.copyOf(sources.values());
  }
}
