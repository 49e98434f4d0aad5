package dev.redgreen.patterns;

import java.util.List;
import java.util.Set;

/**
 * One thing learned: a method, a type, a fix.
 *
 * @param id lower-case hex SHA-256 of (kind, normaliser version, canonical body); see {@code
 *     PatternId}
 * @param kind one of {@link Kind}, or any other word
 * @param name simple name, such as {@code leftPad}
 * @param signature the declaration as a reader wants to see it, with type names as in the source
 * @param key what an exact lookup finds it by: {@code TypeShape} of a method, kind of failure of a
 *     fix, shape of the demand of a solution; empty if there is none
 * @param body source text or the kind's own codec
 * @param doc documentation without comment marks; empty if there is none
 * @param language lower-case name of the language, {@code "java"}
 * @param tags words that describe it
 * @param standing how far it is trusted
 * @param origins where it was seen, at least one
 */
public record Pattern(
    String id,
    String kind,
    String name,
    String signature,
    String key,
    String body,
    String doc,
    String language,
    Set<String> tags,
    Standing standing,
    List<Origin> origins) {

  public Pattern {
    tags = Set.copyOf(tags);
    origins = List.copyOf(origins);
    if (origins.isEmpty()) {
      throw new IllegalArgumentException("pattern " + name + " has no origin");
    }
  }

  /** The first place where it was seen. */
  public Origin origin() {
    return origins.get(0);
  }

  /** This pattern with these tags alone. */
  public Pattern withTags(Set<String> others) {
    return new Pattern(
        id, kind, name, signature, key, body, doc, language, others, standing, origins);
  }

  /** This pattern with another standing. */
  public Pattern withStanding(Standing other) {
    return new Pattern(id, kind, name, signature, key, body, doc, language, tags, other, origins);
  }

  /** This pattern seen in these places alone. */
  public Pattern withOrigins(List<Origin> others) {
    return new Pattern(id, kind, name, signature, key, body, doc, language, tags, standing, others);
  }
}
