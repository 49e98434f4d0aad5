package dev.redgreen.fixer.reuse.write;

import dev.redgreen.fixer.reuse.find.Candidate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The comment at the top of a file with copied code: where it comes from, under which licence, and
 * the licence headers of the files it was in.
 *
 * @param copied members that were copied with what they need
 * @param headers licence comments as they were
 */
public record Notice(List<Candidate> copied, Set<String> headers) {

  /** The comment with a line end; empty if nothing was copied. */
  public String text() {
    if (copied.isEmpty()) {
      return "";
    }
    String origins =
        copied.stream()
            .map(
                member ->
                    " * - "
                        + member.shownName()
                        + " of "
                        + member.origin().project()
                        + ", licence "
                        + member.origin().licence()
                        + "\n")
            .distinct()
            .collect(Collectors.joining());
    String own = "/*\n * Contains adapted code:\n" + origins + " */\n";
    return headers.stream()
            .map(header -> header.replace("\r\n", "\n") + "\n")
            .collect(Collectors.joining())
        + own;
  }
}
