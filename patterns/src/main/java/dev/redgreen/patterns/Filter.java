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
 * @param languages languages, in lower case
 * @param projects projects that a pattern comes from, one of them
 * @param tags tags that a pattern must have, all of them
 * @param ids the only patterns that may come back
 */
public record Filter(
    Set<String> kinds,
    Set<String> spaces,
    Set<String> licences,
    Set<Standing> standings,
    Set<String> languages,
    Set<String> projects,
    Set<String> tags,
    Set<String> ids) {

  /** Everything. */
  public static final Filter ANY = new Filter(Set.of(), Set.of(), Set.of(), Set.of());

  public Filter {
    kinds = Set.copyOf(kinds);
    spaces = Set.copyOf(spaces);
    licences = Set.copyOf(licences);
    standings = Set.copyOf(standings);
    languages = Set.copyOf(languages);
    projects = Set.copyOf(projects);
    tags = Set.copyOf(tags);
    ids = Set.copyOf(ids);
  }

  /** Of any language and project, with any tags. */
  public Filter(
      Set<String> kinds, Set<String> spaces, Set<String> licences, Set<Standing> standings) {
    this(kinds, spaces, licences, standings, Set.of(), Set.of(), Set.of(), Set.of());
  }

  /** Everything of these kinds. */
  public static Filter ofKinds(String... kinds) {
    return ANY.ofKinds(Set.of(kinds));
  }

  /** This filter, narrowed to these kinds. */
  public Filter ofKinds(Set<String> wanted) {
    return new Filter(wanted, spaces, licences, standings, languages, projects, tags, ids);
  }

  /** This filter, narrowed to what these spaces may see. */
  public Filter inSpaces(Set<String> permitted) {
    return new Filter(kinds, permitted, licences, standings, languages, projects, tags, ids);
  }

  /** This filter, narrowed to these licences. */
  public Filter underLicences(Set<String> accepted) {
    return new Filter(kinds, spaces, accepted, standings, languages, projects, tags, ids);
  }

  /** This filter, narrowed to these standings. */
  public Filter standing(Set<Standing> accepted) {
    return new Filter(kinds, spaces, licences, accepted, languages, projects, tags, ids);
  }

  /** This filter, narrowed to these languages. */
  public Filter inLanguages(Set<String> wanted) {
    return new Filter(kinds, spaces, licences, standings, wanted, projects, tags, ids);
  }

  /** This filter, narrowed to what comes from these projects. */
  public Filter fromProjects(Set<String> wanted) {
    return new Filter(kinds, spaces, licences, standings, languages, wanted, tags, ids);
  }

  /** This filter, narrowed to what has all of these tags. */
  public Filter tagged(Set<String> wanted) {
    return new Filter(kinds, spaces, licences, standings, languages, projects, wanted, ids);
  }

  /** This filter, narrowed to these patterns. */
  public Filter amongIds(Set<String> only) {
    return new Filter(kinds, spaces, licences, standings, languages, projects, tags, only);
  }
}
