package dev.redgreen.fixer.search.mutate;

import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Patch;
import java.nio.file.Path;

/**
 * One small change of one file.
 *
 * @param anchor offset of the code that is found wrong; an insertion may be elsewhere
 * @param start offset of the first character that goes
 * @param end offset behind the last character that goes
 * @param text what comes in their place
 * @param what the change in a few characters, for a reader: {@code `<` → `<=`}
 * @param place where it is, for a reader: {@code Scores.best, line 12}
 * @param apart whether other files compile to the same as before with it
 */
public record Mutation(
    MutationKind kind,
    Path file,
    int anchor,
    int start,
    int end,
    String text,
    String what,
    String place,
    boolean apart) {

  /** The change as a patch. */
  public Patch patch() {
    return Patch.of(new Edit.Replace(file, start, end, text));
  }

  /** How many characters come or go. */
  public int size() {
    return end - start + text.length();
  }
}
