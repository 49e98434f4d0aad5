package dev.redgreen.prompts.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;

/**
 * Replies by request, one file each. A file appears whole or not at all; one that cannot be read is
 * as good as none, and a directory that cannot be written only makes the cache forget.
 */
final class ReplyCache {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Optional<Path> directory;

  ReplyCache(Optional<Path> directory) {
    this.directory = directory;
  }

  /** The reply to an identical request. */
  Optional<Reply> find(String key) {
    if (directory.isEmpty()) {
      return Optional.empty();
    }
    try {
      JsonNode kept = JSON.readTree(Files.readAllBytes(file(directory.get(), key)));
      return kept.path("text").isTextual()
          ? Optional.of(
              new Reply(
                  kept.path("text").asText(),
                  kept.path("inputTokens").asInt(),
                  kept.path("outputTokens").asInt(),
                  0,
                  StopReason.STOP,
                  true,
                  key))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Keeps a reply that ended by itself; others may be better the next time. */
  void keep(String key, Reply reply) {
    if (directory.isEmpty() || reply.stop() != StopReason.STOP) {
      return;
    }
    ObjectNode json = JSON.createObjectNode();
    json.put("text", reply.text());
    json.put("inputTokens", reply.inputTokens());
    json.put("outputTokens", reply.outputTokens());
    try {
      write(file(directory.get(), key), json.toString());
    } catch (IOException e) {
      forget(key);
    }
  }

  /** Forgets a reply that did not lead to green. */
  void forget(String key) {
    if (directory.isPresent()) {
      try {
        Files.deleteIfExists(file(directory.get(), key));
      } catch (IOException e) {
        // What cannot be deleted is found again: the same reply is tried once more, nothing worse.
        return;
      }
    }
  }

  private static Path file(Path directory, String key) {
    return directory.resolve(key.substring(0, 2)).resolve(key + ".json");
  }

  /** Writes a file so that a reader sees all of it or the file that was there before. */
  static void write(Path file, String text) throws IOException {
    Path parent = Files.createDirectories(file.toAbsolutePath().getParent());
    Path fresh = parent.resolve(file.getFileName() + "." + UUID.randomUUID() + ".tmp");
    try {
      Files.write(fresh, text.getBytes(StandardCharsets.UTF_8));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
