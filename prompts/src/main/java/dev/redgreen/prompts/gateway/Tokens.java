package dev.redgreen.prompts.gateway;

import java.nio.charset.StandardCharsets;

/**
 * An estimate of how many tokens a text has: its bytes in UTF-8 divided by 3.3. Java source has 3.3
 * to 4.2 bytes a token in the common byte-pair vocabularies, so the estimate is rather too high,
 * which keeps a prompt inside its budget without loading a tokenizer.
 */
public final class Tokens {
  private static final double BYTES_PER_TOKEN = 3.3;

  private Tokens() {}

  /** Estimated tokens of a text. */
  public static int estimate(String text) {
    return ofBytes(text.getBytes(StandardCharsets.UTF_8).length);
  }

  /** Estimated tokens of a text of so many bytes. */
  public static int ofBytes(long bytes) {
    return (int) Math.ceil(bytes / BYTES_PER_TOKEN);
  }
}
