package dev.redgreen.fixer.conserve;

import dev.redgreen.fixer.syntax.ParsedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Puts a wanted file together from the parts of the original, in the original's order: what is in
 * both comes from the wanted file, what was dropped comes back, what is new follows the part that
 * it followed in the wanted file. The segments cover the original from its start to its end.
 */
final class Rebuild {
  private final Outline before;
  private final Outline wanted;
  private final Asked asked;
  private final List<Segment> segments = new ArrayList<>();
  private final List<String> restored = new ArrayList<>();
  private final Annotations annotations;
  private final String newline;

  private Rebuild(Outline before, Outline wanted, Asked asked) {
    this.before = before;
    this.wanted = wanted;
    this.asked = asked;
    this.newline = TextStyle.of(before.text()).newline();
    this.annotations = new Annotations(before, wanted, asked, restored);
  }

  /** The segments; empty if the two files have no type in common. */
  static Optional<Rebuild> of(ParsedFile before, ParsedFile wanted, Asked asked) {
    Rebuild rebuild = new Rebuild(new Outline(before), new Outline(wanted), asked);
    Map<String, Part> inWanted = Outline.byKey(rebuild.wanted.types());
    boolean related =
        rebuild.before.types().stream().anyMatch(part -> inWanted.containsKey(part.key()));
    if (!related) {
      return Optional.empty();
    }
    rebuild.file();
    return Optional.of(rebuild);
  }

  List<Segment> segments() {
    return segments;
  }

  /** What came back, each as a reader would name it. */
  List<String> restored() {
    return restored;
  }

  private void file() {
    head();
    Imports imports = new Imports(before, wanted, asked);
    add(before.packageEnd(), before.importsEnd(), imports.text());
    restored.addAll(imports.restored());
    List<Part> types = before.types();
    parts(types, wanted.types(), "");
    int end = types.isEmpty() ? before.importsEnd() : types.get(types.size() - 1).end();
    List<Part> wantedTypes = wanted.types();
    int wantedEnd =
        wantedTypes.isEmpty() ? wanted.importsEnd() : wantedTypes.get(wantedTypes.size() - 1).end();
    add(end, before.text().length(), wanted.text().substring(wantedEnd));
  }

  private void head() {
    int end = before.packageEnd();
    String head = wanted.text().substring(0, wanted.packageEnd());
    boolean dropped = end > 0 && head.isEmpty() && !asked.toRemove(0, end);
    if (dropped) {
      restored.add("package declaration");
    }
    add(0, end, dropped ? before.text().substring(0, end) : head);
  }

  private void add(int start, int end, String text) {
    if (end > start || !text.isEmpty()) {
      segments.add(new Segment(start, end, text));
    }
  }

  private void parts(List<Part> old, List<Part> now, String enclosing) {
    Matching matching =
        new Matching(old, now, part -> asked.aboutAnywhere(called(part, enclosing)));
    List<Part> waiting = matching.newAfter(null);
    for (Part part : old) {
      Part same = matching.sameAs(part);
      if (same == null) {
        dropped(part);
        continue;
      }
      fresh(waiting, part.lead(), part != old.get(0));
      if (part.isType()) {
        type(part, same);
      } else {
        add(part.lead(), part.end(), member(part, same));
      }
      waiting = matching.newAfter(same);
      if (!waiting.isEmpty() && !followsPlaceholder(waiting.get(0))) {
        fresh(waiting, part.end(), false);
        waiting = List.of();
      }
    }
    fresh(waiting, old.isEmpty() ? 0 : old.get(old.size() - 1).end(), true);
  }

  private static String called(Part part, String enclosing) {
    return part.name().equals("<init>") ? enclosing : part.name();
  }

  /** Whether the reply says that it left something out before this part. */
  private boolean followsPlaceholder(Part part) {
    return new Gap(wanted.text().substring(part.lead(), part.declaration())).hasPlaceholder();
  }

  /**
   * What is new comes where the wanted file has it, but behind what was dropped before it.
   *
   * @param elsewhere whether it stands behind something else than in the wanted file
   */
  private void fresh(List<Part> parts, int at, boolean elsewhere) {
    boolean apart = elsewhere;
    for (Part part : parts) {
      String text = wanted.text().substring(part.lead(), part.end());
      boolean close = apart && !part.isField() && !new Gap(text).startsApart();
      add(at, at, close ? newline + text : text);
      apart = false;
    }
  }

  private void dropped(Part part) {
    boolean goes = asked.toRemove(part.declaration(), part.end());
    add(part.lead(), part.end(), goes ? "" : before.text().substring(part.lead(), part.end()));
    if (!goes) {
      restored.add(part.key());
    }
  }

  private String member(Part part, Part same) {
    if (part.key().equals("<constants>")) {
      return constants(part, same);
    }
    return inserted(same.lead(), same.end(), annotations.ofMember(part.tree(), same.tree()));
  }

  private String inserted(int start, int end, TreeMap<Integer, String> insertions) {
    StringBuilder text = new StringBuilder(wanted.text().substring(start, end));
    insertions
        .descendingMap()
        .forEach(
            (offset, insertion) -> {
              // Parameters of a compact constructor stand elsewhere, in the header of its record.
              if (start <= offset && offset < end) {
                text.insert(offset - start, insertion);
              }
            });
    return text.toString();
  }

  private String constants(Part part, Part same) {
    Map<String, Part> present = Outline.byKey(wanted.constants(same));
    StringBuilder text = new StringBuilder(wanted.text().substring(same.lead(), same.end()));
    List<Part> ours = before.constants(part);
    String previous = "";
    TreeMap<Integer, String> insertions = new TreeMap<>();
    for (Part constant : ours) {
      Part there = present.get(constant.key());
      if (there != null) {
        previous = constant.key();
      } else if (!asked.toRemove(constant.declaration(), constant.end())) {
        String own = before.text().substring(constant.declaration(), constant.end());
        Part after = present.get(previous);
        int at = (after == null ? same.lead() : after.end()) - same.lead();
        insertions.merge(at, after == null ? own + ", " : ", " + own, String::concat);
        restored.add(constant.name());
      }
    }
    insertions.descendingMap().forEach(text::insert);
    return text.toString();
  }

  private void type(Part part, Part same) {
    int bodyStart = before.bodyStart(part);
    int wantedBody = wanted.bodyStart(same);
    TreeMap<Integer, String> insertions = annotations.ofType(part.asClass(), same.asClass());
    add(part.lead(), bodyStart, inserted(same.lead(), wantedBody, insertions));
    List<Part> members = before.members(part);
    List<Part> wantedMembers = wanted.members(same);
    if (members.isEmpty()) {
      wantedMembers.forEach(
          member ->
              add(bodyStart, bodyStart, wanted.text().substring(member.lead(), member.end())));
    } else {
      parts(members, wantedMembers, part.name());
    }
    int end = members.isEmpty() ? bodyStart : members.get(members.size() - 1).end();
    int wantedEnd =
        wantedMembers.isEmpty() ? wantedBody : wantedMembers.get(wantedMembers.size() - 1).end();
    add(end, part.end(), wanted.text().substring(wantedEnd, same.end()));
  }
}
