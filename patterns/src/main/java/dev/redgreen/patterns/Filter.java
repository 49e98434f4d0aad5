package dev.redgreen.patterns;

import java.util.Set;

/**
 * What a lookup may return. An empty set permits everything; filters hold inside the search, so a
 * limit counts only what passes them.
 *
 * @param kinds kinds of pattern
 * @param spaces spaces that the caller may see
 * @param licences SPDX identifiers that the caller accepts
 * @param standings standings that the caller accepts; quarantined patterns never come back
 */
public record Filter(
    Set<String> kinds, Set<String> spaces, Set<String> licences, Set<Standing> standings) {

  public Filter {
    kinds = Set.copyOf(kinds);
    spaces = Set.copyOf(spaces);
    licences = Set.copyOf(licences);
    standings = Set.copyOf(standings);
  }

  /** Everything of these kinds. */
  public static Filter ofKinds(String... kinds) {
    return new Filter(Set.of(kinds), Set.of(), Set.of(), Set.of());
  }

  /** This filter, narrowed to what these spaces may see. */
  public Filter inSpaces(Set<String> permitted) {
    return new Filter(kinds, permitted, licences, standings);
  }

  /** This filter, narrowed to these licences. */
  public Filter underLicences(Set<String> accepted) {
    return new Filter(kinds, spaces, accepted, standings);
  }

  /** This filter, narrowed to these standings. */
  public Filter standing(Set<Standing> accepted) {
    return new Filter(kinds, spaces, licences, accepted);
  }
}
