package dev.redgreen.fixer;

import java.util.List;

/**
 * A proposed change.
 *
 * @param patch what changes
 * @param rung who proposed it: {@code replay}, {@code rule}, {@code template}, {@code reuse},
 *     {@code search} or {@code model}
 * @param code what it answers: a failure's kind, or {@code generate}
 * @param why one sentence for the user
 * @param standing what it may claim at most
 * @param sources the patterns it was made from, with where they come from
 * @param caution one sentence where the evidence is weak; empty otherwise
 */
public record Fix(
    Patch patch,
    String rung,
    String code,
    String why,
    Standing standing,
    List<Source> sources,
    String caution) {

  public Fix {
    sources = List.copyOf(sources);
  }

  /**
   * A pattern that a fix was made from.
   *
   * @param patternId its id; empty if it is not in the store
   * @param origin where it comes from, for a reader: {@code
   *     "org.apache.commons:commons-lang3:3.17.0 StringUtils.leftPad"}
   * @param licence SPDX identifier
   * @param score its ranking score when it was chosen
   */
  public record Source(String patternId, String origin, String licence, double score) {}
}
