package dev.redgreen.fixer.reuse;

import java.time.Duration;
import java.util.Set;

/**
 * What reuse may use, and how much it may try.
 *
 * @param licences SPDX identifiers of code that may be used
 * @param spaces spaces whose patterns the project may see, its own included
 * @param plans how many plans are tried for one demanded method
 * @param time how long one demanded method may take
 * @param copiedMembers how many members a copied slice may have
 */
public record ReuseSettings(
    Set<String> licences, Set<String> spaces, int plans, Duration time, int copiedMembers) {

  public ReuseSettings {
    licences = Set.copyOf(licences);
    spaces = Set.copyOf(spaces);
  }

  /** The settings that hold unless a user says otherwise. */
  public static ReuseSettings defaults(Set<String> spaces) {
    Set<String> licences =
        Set.of("own", "jdk", "Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause");
    return new ReuseSettings(licences, spaces, 500, Duration.ofSeconds(5), 30);
  }
}
