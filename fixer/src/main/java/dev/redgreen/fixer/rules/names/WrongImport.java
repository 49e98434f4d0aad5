package dev.redgreen.fixer.rules.names;

import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.ImportEdit;
import dev.redgreen.fixer.rules.know.ImportOrder;
import dev.redgreen.fixer.rules.know.Nearest;
import dev.redgreen.fixer.syntax.Lexer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An import names what does not exist: the type is elsewhere, misspelt, or not needed at all. */
public final class WrongImport implements Rule {
  private static final Pattern IMPORT =
      Pattern.compile("import\\s+(static\\s+)?([\\w.]+?)(\\.\\*)?\\s*;");

  @Override
  public Set<String> codes() {
    return Set.of(
        "doesnt.exist",
        "cant.resolve",
        "cant.resolve.location",
        "static.imp.only.classes.and.interfaces",
        "import.requires.canonical",
        "not.def.public.cant.access");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    if (!site.inImport()) {
      return Stream.empty();
    }
    int line = site.text().lastIndexOf('\n', Math.max(0, site.error().start() - 1)) + 1;
    Matcher found = IMPORT.matcher(site.text()).region(line, site.text().length());
    return found.find() ? repairs(site, found) : Stream.empty();
  }

  private static Stream<Repair> repairs(Site site, Matcher found) {
    String name = found.group(2);
    boolean isStatic = found.group(1) != null;
    boolean all = found.group(3) != null;
    List<String> better = new ArrayList<>();
    if (isStatic) {
      int dot = name.lastIndexOf('.');
      String type = all || dot < 0 ? name : name.substring(0, dot);
      String member = all || dot < 0 ? "" : name.substring(dot);
      types(site, type).forEach(other -> better.add(other + member));
      better.addAll(members(site, type, member));
    } else if (all) {
      better.addAll(Nearest.of(name, site.types().packages(), 4));
      better.addAll(types(site, name));
    } else {
      better.addAll(types(site, name));
    }
    Stream<Repair> renamed =
        better.stream()
            .distinct()
            .filter(other -> !other.equals(name))
            .map(other -> replaced(site, found, name, other));
    boolean meant = better.stream().anyMatch(other -> isMeant(site, found, name, other));
    if (!all && !unused(site, found)) {
      return renamed;
    }
    return unused(site, found) && !meant
        ? Stream.concat(removed(site, found), renamed)
        : Stream.concat(renamed, removed(site, found));
  }

  /** Whether the file uses the other name, or both differ as by a slip. */
  private static boolean isMeant(Site site, Matcher found, String name, String other) {
    return word(site.text(), other.substring(other.lastIndexOf('.') + 1), found.end())
        || Nearest.distance(name, other) <= 2;
  }

  /** Types of that simple name elsewhere, then the nearest ones of the same package. */
  private static List<String> types(Site site, String name) {
    int dot = name.lastIndexOf('.');
    String simple = name.substring(dot + 1);
    String packageName = name.substring(0, Math.max(0, dot));
    List<String> elsewhere =
        new ArrayList<>(
            new ImportOrder(site.types(), site.text()).sorted(site.types().named(simple)));
    List<String> near =
        Nearest.of(packageName, elsewhere.stream().map(WrongImport::packageOf).toList(), 9);
    List<String> all = new ArrayList<>();
    near.forEach(other -> all.add(other + "." + simple));
    all.addAll(elsewhere);
    Nearest.of(simple, site.types().inPackage(packageName), 3)
        .forEach(other -> all.add(packageName + "." + other));
    for (String other : Nearest.of(packageName, site.types().packages(), 3)) {
      Nearest.of(simple, site.types().inPackage(other), 1)
          .forEach(type -> all.add(other + "." + type));
    }
    return all;
  }

  private static String packageOf(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  private static List<String> members(Site site, String type, String member) {
    var element = site.facts().elements().getTypeElement(type);
    if (element == null || member.isEmpty()) {
      return List.of();
    }
    List<String> names =
        site.facts().elements().getAllMembers(element).stream()
            .map(one -> one.getSimpleName().toString())
            .toList();
    return Nearest.of(member.substring(1), names, 3).stream().map(one -> type + "." + one).toList();
  }

  private static Repair replaced(Site site, Matcher found, String name, String other) {
    List<Edit> edits = new ArrayList<>();
    edits.add(new Edit.Replace(site.file(), found.start(2), found.end(2), other));
    String old = name.substring(name.lastIndexOf('.') + 1);
    String now = other.substring(other.lastIndexOf('.') + 1);
    if (!old.equals(now) && found.group(3) == null && !word(site.text(), now, found.end())) {
      Matcher uses =
          Pattern.compile("\\b" + old + "\\b")
              .matcher(site.text())
              .region(found.end(), site.text().length());
      while (uses.find()) {
        edits.add(new Edit.Replace(site.file(), uses.start(), uses.end(), now));
      }
    }
    String why = "`" + name + "` does not exist; `" + other + "` does.";
    return new Repair(Patch.of(edits), why, Standing.VERIFIED);
  }

  private static boolean word(String text, String word, int from) {
    return Lexer.tokens(text).stream()
        .anyMatch(token -> token.start() >= from && token.text().equals(word));
  }

  private static boolean unused(Site site, Matcher found) {
    String name = found.group(2).substring(found.group(2).lastIndexOf('.') + 1);
    return found.group(3) == null && !word(site.text(), name, found.end());
  }

  private static Stream<Repair> removed(Site site, Matcher found) {
    return ImportEdit.remove(site.file(), site.text(), found.start()).stream()
        .map(
            edit ->
                new Repair(
                    Patch.of(edit),
                    "`" + found.group(2) + "` does not exist, and nothing needs its import.",
                    Standing.VERIFIED));
  }
}
