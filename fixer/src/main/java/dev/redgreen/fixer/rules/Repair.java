package dev.redgreen.fixer.rules;

import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Standing;

/**
 * What a rule would change.
 *
 * @param patch the change
 * @param why one sentence for the user: what was wrong, and why this mends it
 * @param standing what the change may claim at most once it compiles and the tests pass; {@code
 *     STUB} where behaviour was made up
 */
public record Repair(Patch patch, String why, Standing standing) {}
