package dev.redgreen.prompts.template;

import dev.redgreen.prompts.gateway.Tokens;

/**
 * A piece of a prompt that stays or goes as a whole.
 *
 * @param slot where it stands in the prompt
 * @param text what it says
 * @param rank when it goes if the prompt is too long: higher ones go first, 0 never goes
 */
record Part(Slot slot, String text, int rank) {
  /** Estimated tokens. */
  int tokens() {
    return Tokens.estimate(text);
  }
}
