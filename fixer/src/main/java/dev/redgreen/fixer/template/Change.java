package dev.redgreen.fixer.template;

import java.util.List;

/**
 * One change of a template: neighbours that become others.
 *
 * @param place where it is looked for
 * @param parent kind of the node that the neighbours are below; empty if any will do
 * @param at way from the neighbours down to the node that the diagnostic points to, as positions;
 *     ends at the latest in a hole; empty where the place is not the site
 * @param before the neighbours; empty for an import that comes
 * @param after what they become; equal to {@code before} where the site itself stays as it is
 */
record Change(Place place, String parent, List<Integer> at, List<Tree> before, List<Tree> after) {
  Change {
    at = List.copyOf(at);
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** Where a change is looked for. */
  enum Place {
    /** Around what the diagnostic points to. */
    SITE,
    /** The one place in the same file where it fits. */
    FILE,
    /** The imports of the file. */
    IMPORTS
  }
}
