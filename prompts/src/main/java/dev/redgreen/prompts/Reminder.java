package dev.redgreen.prompts;

import dev.redgreen.prompts.gateway.Reply;
import dev.redgreen.prompts.template.Template;
import java.util.Map;

/** What a model is told after a reply that could not be read. */
final class Reminder {
  private static final int QUOTED = 1500;

  private Reminder() {}

  /** The reply, short enough to be sent back. */
  static String quoted(Reply reply) {
    String text = reply.text().strip();
    if (text.isEmpty()) {
      return "(nothing)";
    }
    return text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "\n…";
  }

  static String about(String problem) {
    return Template.named("reminder").fill(Map.of("problem", problem));
  }
}
