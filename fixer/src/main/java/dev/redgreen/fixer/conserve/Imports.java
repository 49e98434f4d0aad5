package dev.redgreen.fixer.conserve;

import dev.redgreen.fixer.conserve.Outline.ImportPart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The imports of the original in their order, with those that the wanted file adds. What it drops
 * stays, unless an error is about it or another import takes its simple name.
 */
final class Imports {
  private final Outline before;
  private final Outline wanted;
  private final Asked asked;
  private final List<String> restored = new ArrayList<>();
  private final String text;

  Imports(Outline before, Outline wanted, Asked asked) {
    this.before = before;
    this.wanted = wanted;
    this.asked = asked;
    this.text = before.imports().isEmpty() ? ofWanted() : merged();
  }

  String text() {
    return text;
  }

  List<String> restored() {
    return restored;
  }

  private String ofWanted() {
    return wanted.text().substring(wanted.packageEnd(), wanted.importsEnd());
  }

  private String merged() {
    List<ImportPart> ours = before.imports();
    List<Line> lines = new ArrayList<>();
    int lead = before.packageEnd();
    for (int i = 0; i < ours.size(); i++) {
      int end = ours.get(i).lineEnd();
      String own = before.text().substring(lead, end);
      lines.add(new Line(ours.get(i), own, goes(ours.get(i))));
      lead = end;
    }
    for (ImportPart added : wanted.imports()) {
      if (ours.stream().noneMatch(one -> one.key().equals(added.key()))) {
        insert(lines, added);
      }
    }
    StringBuilder merged = new StringBuilder();
    lines.stream().filter(line -> !line.goes()).forEach(line -> merged.append(line.text()));
    return merged.toString();
  }

  private boolean goes(ImportPart one) {
    Set<String> present = new HashSet<>();
    Set<String> simple = new HashSet<>();
    wanted.imports().forEach(other -> present.add(other.key()));
    wanted.imports().stream()
        .filter(other -> other.isStatic() == one.isStatic() && !other.key().equals(one.key()))
        .forEach(other -> simple.add(other.simpleName()));
    if (present.contains(one.key())) {
      return false;
    }
    boolean replaced = !one.simpleName().equals("*") && simple.contains(one.simpleName());
    boolean goes =
        replaced || asked.toRemove(one.start(), one.end()) || asked.about(one.simpleName());
    if (!goes) {
      restored.add("import " + one.key());
    }
    return goes;
  }

  /** Among the imports that share most of its name, where the alphabet wants it. */
  private void insert(List<Line> lines, ImportPart added) {
    int best = -1;
    int shared = -1;
    for (int i = 0; i < lines.size(); i++) {
      ImportPart one = lines.get(i).part();
      int common = one.isStatic() == added.isStatic() ? common(one.name(), added.name()) : -1;
      boolean later = common == shared && one.name().compareTo(added.name()) < 0;
      if (common > shared || (later && common >= 0)) {
        best = i;
        shared = common;
      }
    }
    boolean before = best >= 0 && lines.get(best).part().name().compareTo(added.name()) > 0;
    String own = wanted.text().substring(added.start(), added.end());
    lines.add(before ? best : (best < 0 ? lines.size() : best + 1), line(lines, added, own, best));
    if (before) {
      swapLeads(lines, best);
    }
  }

  private Line line(List<Line> lines, ImportPart added, String own, int best) {
    String newline = TextStyle.of(before.text()).newline();
    String gap = best < 0 && !lines.isEmpty() ? newline + newline : newline;
    return new Line(added, gap + own, false);
  }

  /** What stands before a group of imports stays before it. */
  private static void swapLeads(List<Line> lines, int index) {
    Line added = lines.get(index);
    Line next = lines.get(index + 1);
    lines.set(index, new Line(added.part(), next.lead() + added.bare(), added.goes()));
    lines.set(index + 1, new Line(next.part(), added.lead() + next.bare(), next.goes()));
  }

  private static int common(String a, String b) {
    String[] ours = a.split("\\.");
    String[] theirs = b.split("\\.");
    int count = 0;
    while (count < Math.min(ours.length, theirs.length) - 1 && ours[count].equals(theirs[count])) {
      count++;
    }
    return count;
  }

  /** An import with the white space and comments before it. */
  private record Line(ImportPart part, String text, boolean goes) {
    String bare() {
      return text.substring(lead().length());
    }

    String lead() {
      return text.substring(0, text.length() - text.stripLeading().length());
    }
  }
}
