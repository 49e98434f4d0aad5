package dev.redgreen.prompts.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.http.client.HttpRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Exchanges as files: one JSON document each, numbered in the order of time, with the secrets taken
 * out. Request headers are not recorded at all, so no key can be.
 */
final class Recordings {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Recordings() {}

  /** Writes exchanges into a directory. */
  static final class Recorder {
    private final Path directory;
    private final UnaryOperator<String> redaction;
    private int number;

    Recorder(Path directory, UnaryOperator<String> redaction) {
      this.directory = directory;
      this.redaction = redaction;
    }

    /**
     * Writes one exchange.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    synchronized void keep(Exchange exchange) {
      ObjectNode json = JSON.createObjectNode();
      json.put("method", exchange.method());
      json.put("path", exchange.path());
      json.put("request", redaction.apply(exchange.request()));
      json.put("status", exchange.status());
      ObjectNode headers = json.putObject("headers");
      exchange.headers().forEach((name, values) -> keepHeader(headers, name, values));
      json.put("body", redaction.apply(exchange.body()));
      json.put("broken", exchange.broken());
      try {
        ReplyCache.write(
            nextFile(), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
      } catch (IOException e) {
        throw new UncheckedIOException("cannot record an exchange in " + directory, e);
      }
    }

    private static void keepHeader(ObjectNode headers, String name, List<String> values) {
      boolean useful =
          name.startsWith("x-ratelimit-")
              || name.startsWith("retry-after")
              || name.equals("content-type");
      if (useful && !values.isEmpty()) {
        headers.put(name, values.get(0));
      }
    }

    private Path nextFile() {
      Path file;
      do {
        number++;
        file = directory.resolve(String.format(Locale.ROOT, "exchange-%04d.json", number));
      } while (Files.exists(file));
      return file;
    }
  }

  /**
   * Answers from recorded exchanges instead of the network. The n-th time that a request is sent it
   * gets the n-th answer that was recorded for it; the last one is repeated.
   */
  static final class Replay implements Transport {
    private final Map<String, List<JsonNode>> recorded = new HashMap<>();
    private final Map<String, Integer> played = new HashMap<>();
    private final Path directory;
    private final UnaryOperator<String> redaction;

    /**
     * @throws ModelUnavailable if the directory cannot be read
     */
    Replay(Path directory, UnaryOperator<String> redaction) {
      this.directory = directory;
      this.redaction = redaction;
      try (Stream<Path> files = Files.list(directory)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
          JsonNode exchange = JSON.readTree(Files.readAllBytes(file));
          String key = key(exchange.path("path").asText(), exchange.path("request").asText());
          recorded.computeIfAbsent(key, k -> new ArrayList<>()).add(exchange);
        }
      } catch (IOException e) {
        throw new ModelUnavailable(
            "The recorded exchanges in " + directory + " cannot be read: " + e.getMessage());
      }
    }

    private static String key(String path, String request) {
      return path + "\n" + request;
    }

    @Override
    public synchronized Head send(HttpRequest request, GuardedBody guard) throws IOException {
      String body = request.body() == null ? "" : redaction.apply(request.body());
      String key = key(URI.create(request.url()).getPath(), body);
      List<JsonNode> answers = recorded.get(key);
      if (answers == null) {
        throw new ModelUnavailable(
            "No exchange in " + directory + " was recorded for this request; record it again.");
      }
      int turn = played.merge(key, 1, Integer::sum);
      return replayed(answers.get(Math.min(turn, answers.size()) - 1), guard);
    }

    private static Head replayed(JsonNode exchange, GuardedBody guard) throws IOException {
      int status = exchange.path("status").asInt();
      if (status == 0) {
        throw new IOException(exchange.path("broken").asText());
      }
      Map<String, List<String>> headers = new TreeMap<>();
      exchange
          .path("headers")
          .fields()
          .forEachRemaining(
              header -> headers.put(header.getKey(), List.of(header.getValue().asText())));
      byte[] body = exchange.path("body").asText().getBytes(StandardCharsets.UTF_8);
      guard.onNext(List.of(ByteBuffer.wrap(body)));
      String broken = exchange.path("broken").asText();
      if (broken.isEmpty()) {
        guard.onComplete();
      } else {
        guard.onError(new IOException(broken));
      }
      return new Head(status, headers, guard);
    }
  }
}
