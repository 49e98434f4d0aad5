package dev.redgreen.prompts.template;

import java.util.Locale;

/** The places of a prompt, in the order in which they stand there; failures last. */
enum Slot {
  TESTS("## The tests\n"),
  TARGET("## The code as it is now\n"),
  SIGNATURES("## Signatures of other types of the project\n"),
  PATTERNS("## Code that was verified before and may be similar\n"),
  TRIED("## What was tried before and did not work\n"),
  FAILURES("## What fails now\n");

  private final String heading;

  Slot(String heading) {
    this.heading = heading;
  }

  /** The heading above the parts of this place. */
  String heading() {
    return heading;
  }

  /** What stands between two parts. */
  String separator() {
    return this == TRIED ? "" : "\n";
  }

  /** Name of the placeholder. */
  String placeholder() {
    return name().toLowerCase(Locale.ROOT);
  }
}
