package dev.redgreen.fixer.rules.members;

import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.ImportEdit;
import dev.redgreen.fixer.rules.know.TypeIndex;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A class where an interface belongs, or the other way round. */
public final class Supertype implements Rule {
  private static final Pattern WORD = Pattern.compile("\\b(extends|implements)\\s+$");
  private static final Map<String, String> MADE =
      Map.of(
          "List", "java.util.ArrayList",
          "Collection", "java.util.ArrayList",
          "Map", "java.util.HashMap",
          "Set", "java.util.HashSet",
          "Queue", "java.util.ArrayDeque",
          "Deque", "java.util.ArrayDeque",
          "SortedMap", "java.util.TreeMap",
          "SortedSet", "java.util.TreeSet");

  @Override
  public Set<String> codes() {
    return Set.of("intf.expected.here", "no.intf.expected.here", "abstract.cant.be.instantiated");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    return site.error().code().endsWith("instantiated") ? implemented(site) : swapped(site);
  }

  private static Stream<Repair> swapped(Site site) {
    Matcher word = WORD.matcher(site.text().substring(0, Math.max(0, site.error().start())));
    Stream<Repair> swapped = word.find() ? Stream.of(swapped(site, word)) : Stream.empty();
    return Stream.concat(Heritage.of(site).flatMap(Heritage::moved).stream(), swapped);
  }

  private static Repair swapped(Site site, Matcher word) {
    String other = word.group(1).equals("extends") ? "implements" : "extends";
    String why =
        "`"
            + site.excerpt()
            + "` is "
            + (other.equals("implements") ? "an interface" : "a class")
            + ".";
    return site.replace(word.start(1), word.end(1), other, why);
  }

  private static Stream<Repair> implemented(Site site) {
    Matcher made = Pattern.compile("new\\s+(\\w+)").matcher(site.excerpt());
    if (!made.lookingAt() || !MADE.containsKey(made.group(1))) {
      return Stream.empty();
    }
    String full = MADE.getOrDefault(made.group(1), "");
    String simple = full.substring(full.lastIndexOf('.') + 1);
    int start = site.error().start() + made.start(1);
    String why = "`" + made.group(1) + "` is an interface; `" + simple + "` implements it.";
    Repair repair = site.replace(start, start + made.group(1).length(), simple, why);
    boolean known =
        TypeIndex.importsOf(site.text()).contains(full)
            || TypeIndex.importsOf(site.text()).contains("java.util.*");
    return Stream.of(known ? repair : repair.and(ImportEdit.add(site.file(), site.text(), full)));
  }
}
