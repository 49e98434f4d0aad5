package dev.redgreen.prompts.gateway;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.OptionalDouble;

/** Names a request by everything that its reply depends on. */
final class RequestKey {
  private RequestKey() {}

  /** Lower-case hex SHA-256 of endpoint, model, parameters, sample and every message. */
  static String of(ModelSettings settings, Prompt prompt, OptionalDouble temperature, int sample) {
    MessageDigest digest = sha256();
    add(digest, settings.baseUrl());
    add(digest, settings.model());
    add(digest, settings.maxCompletionTokens() + " " + temperature + " " + sample);
    add(digest, settings.reasoningEffort().orElse(""));
    add(digest, prompt.system());
    for (Prompt.Turn turn : prompt.turns()) {
      add(digest, turn.role().name());
      add(digest, turn.text());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Length first, so that no two lists of texts are the same bytes. */
  private static void add(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
