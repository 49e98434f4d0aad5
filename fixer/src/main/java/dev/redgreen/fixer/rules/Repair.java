package dev.redgreen.fixer.rules;

import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Standing;
import java.util.ArrayList;
import java.util.List;

/**
 * What a rule would change.
 *
 * @param patch the change
 * @param why one sentence for the user: what was wrong, and why this mends it
 * @param standing what the change may claim at most once it compiles and the tests pass; {@code
 *     STUB} where behaviour was made up
 */
public record Repair(Patch patch, String why, Standing standing) {
  /** This repair, which makes up behaviour. */
  public Repair asStub() {
    return new Repair(patch, why, Standing.STUB);
  }

  /** This repair with one more edit. */
  public Repair and(Edit edit) {
    List<Edit> all = new ArrayList<>(patch.edits());
    all.add(edit);
    return new Repair(Patch.of(all), why, standing);
  }
}
