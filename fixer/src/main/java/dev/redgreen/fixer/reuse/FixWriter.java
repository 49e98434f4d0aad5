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
import dev.redgreen.fixer.reuse.plan.Code;
import dev.redgreen.fixer.reuse.plan.Delegate;
import dev.redgreen.fixer.reuse.plan.Plan;
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
import java.util.Collection;
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
      boolean whole = picked.values().stream().anyMatch(tried -> tried.prepared().plan().whole());
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
    List<Plan> plans = picked.values().stream().map(tried -> tried.prepared().plan()).toList();
    return new Fix(
        Patch.of(edits), "reuse", "generate", why(used), standing, sources(plans), caution);
  }

  /** The fix of a class that holds a delegate. */
  Fix delegating(
      Demand demand, Delegate delegate, Map<Slot, Plan> plans, Standing standing, String caution) {
    TypeDemand type = demand.types().get(0);
    String field = fieldName(delegate);
    List<Candidate> parts =
        plans.values().stream().flatMap(plan -> plan.parts().stream()).distinct().toList();
    boolean whole = plans.values().stream().anyMatch(Plan::whole);
    Support support = slicer.support(parts, whole).orElse(Support.NONE);
    Map<MemberDemand, String> bodies = new LinkedHashMap<>();
    plans.forEach(
        (slot, plan) -> {
          String body = plan.body().replace(delegate.cast(), field);
          bodies.put(
              slot.member(),
              slot.member().isConstructor()
                  ? body.replaceFirst("return ", "this." + field + " = ")
                  : body);
        });
    String declared = "private final " + Code.of(delegate.type()) + " " + field + ";\n";
    Content content =
        new Content(
            new Notice(copied(parts), support.notices()).text(),
            "",
            List.of(declared),
            bodies,
            support.nested(),
            support.namesFor(type.name()));
    Patch patch = Patch.of(List.of(new Edit.Write(type.file(), NewClass.text(type, content))));
    return new Fix(
        patch,
        "reuse",
        "generate",
        why(new LinkedHashSet<>(parts)),
        standing,
        sources(plans.values()),
        caution);
  }

  private static String fieldName(Delegate delegate) {
    String simple = delegate.type().simpleName();
    String letters = simple.replaceFirst("^[A-Z0-9]+(?=$|[A-Z][a-z])", "");
    return letters.isEmpty()
            || letters.equals(simple) && simple.toUpperCase(java.util.Locale.ROOT).equals(simple)
        ? simple.toLowerCase(java.util.Locale.ROOT)
        : Character.toLowerCase(simple.charAt(0)) + simple.substring(1);
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

  private static List<Fix.Source> sources(Collection<Plan> plans) {
    Map<String, Fix.Source> sources = new LinkedHashMap<>();
    for (Plan plan : plans) {
      for (Candidate part : plan.parts()) {
        Fix.Source source =
            new Fix.Source(
                part.pattern().id(),
                part.origin().project() + " " + part.shownName(),
                part.origin().licence(),
                1 / (1 + Math.max(0, plan.cost())));
        sources.putIfAbsent(source.patternId(), source);
      }
    }
    return List.copyOf(sources.values());
  }
}
