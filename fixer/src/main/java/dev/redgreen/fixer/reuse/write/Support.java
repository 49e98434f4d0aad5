package dev.redgreen.fixer.reuse.write;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What has to stand beside a body for it to compile: copied code.
 *
 * @param nested nested classes, as {@link dev.redgreen.fixer.reuse.plan.Code}
 * @param names simple names of the nested classes by the qualified names of what they copy
 * @param notices licence headers of the files that were copied from
 * @param members number of copied members
 */
public record Support(
    List<String> nested, Map<String, String> names, Set<String> notices, int members) {
  /** Nothing is needed. */
  public static final Support NONE = new Support(List.of(), Map.of(), Set.of(), 0);

  public Support {
    nested = List.copyOf(nested);
    names = Map.copyOf(names);
    notices = Set.copyOf(notices);
  }

  /** The names of the nested classes inside a class, none of them the class's own. */
  public Map<String, String> namesFor(String enclosing) {
    Map<String, String> different = new TreeMap<>(names);
    different.replaceAll((type, simple) -> simple.equals(enclosing) ? simple + "Original" : simple);
    return different;
  }
}
