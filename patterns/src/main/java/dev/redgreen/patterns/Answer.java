package dev.redgreen.patterns;

import java.util.List;

/**
 * What a search found.
 *
 * @param matches best first
 * @param vectors whether vectors took part
 * @param note one sentence where the answer is weaker than asked (lexical only, index behind);
 *     empty otherwise
 */
public record Answer(List<Match> matches, boolean vectors, String note) {
  public Answer {
    matches = List.copyOf(matches);
  }
}
