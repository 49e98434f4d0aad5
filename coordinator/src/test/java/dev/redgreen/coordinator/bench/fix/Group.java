package dev.redgreen.coordinator.bench.fix;

import java.util.Locale;

/** What kind of mistake operators imitate. */
enum Group {
  IMPORTS,
  TYPOS,
  TOKENS,
  QUOTES,
  TYPES,
  ARGUMENTS,
  RETURNS,
  MODIFIERS,
  OVERRIDES,
  EXCEPTIONS,
  DUPLICATES,
  GENERICS,
  SWITCH,
  NAMES,
  FLOW,
  OPERANDS;

  /** How pages call it. */
  String title() {
    return name().toLowerCase(Locale.ROOT);
  }
}
