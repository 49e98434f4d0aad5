package dev.redgreen.prompts.reply;

import java.util.List;

/**
 * What a reply says once it is read.
 *
 * @param files whole files, one per path, in order of first mention
 * @param malformed why the reply is not what was asked for, as a clause; empty if it is. Files may
 *     have been found all the same
 */
public record ParsedReply(List<ReplyFile> files, String malformed) {
  public ParsedReply {
    files = List.copyOf(files);
  }

  /** Whether the reply is as it was asked for. */
  public boolean ok() {
    return malformed.isEmpty();
  }
}
