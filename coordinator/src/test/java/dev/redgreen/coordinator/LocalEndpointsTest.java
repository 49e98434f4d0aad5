package dev.redgreen.coordinator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.redgreen.coordinator.Doctor.Check;
import dev.redgreen.coordinator.Doctor.Level;
import dev.redgreen.coordinator.LocalEndpoints.Place;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models on this machine are found and offered; the endpoint in use is asked for one token. */
final class LocalEndpointsTest {
  private static final String MODELS = "{\"data\":[{\"id\":\"qwen\"},{\"id\":\"llama\"}]}";
  private static final String REPLY =
      "{\"id\":\"1\",\"model\":\"qwen\",\"choices\":[{\"index\":0,\"finish_reason\":\"length\","
          + "\"message\":{\"role\":\"assistant\",\"content\":\"ok\"}}],"
          + "\"usage\":{\"prompt_tokens\":3,\"completion_tokens\":1,\"total_tokens\":4}}";

  @TempDir private Path temp;
  private final List<HttpServer> servers = new ArrayList<>();
  private final List<String> heard = new ArrayList<>();

  @AfterEach
  void stop() {
    servers.forEach(server -> server.stop(0));
  }

  /** A server on a free port. */
  private int serving(int status, String models) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    servers.add(server);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          String request =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          synchronized (heard) {
            heard.add(
                path + " " + exchange.getRequestHeaders().getFirst("Authorization") + request);
          }
          byte[] body =
              (path.endsWith("/models") ? models : REPLY).getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    return server.getAddress().getPort();
  }

  private static int nobody() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private Check check(Map<String, String> environment, List<Place> places) {
    Settings settings = Settings.load(environment, temp);
    LocalEndpoints local = new LocalEndpoints(places, Clock.systemUTC());
    return new EndpointCheck(settings, local, Clock.systemUTC()).run();
  }

  @Test
  void whoServesModelsIsFoundAndNobodyElse() throws IOException {
    int ollama = serving(200, MODELS);
    List<Place> places =
        List.of(
            new Place("vLLM", nobody()),
            new Place("llama.cpp", serving(404, "no")),
            new Place("LM Studio", serving(200, "<html>hello</html>")),
            new Place("Ollama", ollama));
    List<LocalEndpoints.Found> found = new LocalEndpoints(places, Clock.systemUTC()).find();
    assertEquals(1, found.size(), found.toString());
    assertEquals("Ollama", found.get(0).program());
    assertEquals(List.of("qwen", "llama"), found.get(0).models());

    Check check = check(Map.of(), places);
    assertEquals(Level.OPTIONAL, check.level());
    assertTrue(check.found().contains("Ollama at http://localhost:" + ollama + "/v1"));
    assertTrue(check.mend().contains("tdd config set --user model.base_url http://localhost:"));
    assertTrue(heard.stream().noneMatch(request -> request.contains("Bearer")), heard.toString());
  }

  @Test
  void theEndpointInUseIsAskedForOneToken() throws IOException {
    String url = "http://localhost:" + serving(200, MODELS) + "/v1";
    Map<String, String> environment =
        Map.of("TDD_BASE_URL", url, "TDD_MODEL", "qwen", "TDD_API_KEY", "scripted-1234567890");
    Check check = check(environment, List.of());
    assertEquals(Level.OK, check.level(), check.toString());
    assertTrue(check.found().contains("key accepted"), check.found());
    String asked = heard.get(heard.size() - 1);
    assertTrue(asked.replaceAll("\\s", "").contains("\"max_completion_tokens\":1"), asked);
    assertTrue(asked.contains("Bearer scripted-1234567890"), asked);
  }

  @Test
  void aRefusedKeyAndAnUnknownModelAreNamed() throws IOException {
    String refusing = "http://localhost:" + serving(401, "{}") + "/v1";
    Check refused =
        check(Map.of("TDD_BASE_URL", refusing, "TDD_API_KEY", "wrong-1234567890"), List.of());
    assertEquals(Level.OPTIONAL, refused.level());
    assertTrue(refused.found().contains("401"), refused.found());

    String url = "http://localhost:" + serving(200, MODELS) + "/v1";
    Check unknown = check(Map.of("TDD_BASE_URL", url, "TDD_MODEL", "gone"), List.of());
    assertTrue(unknown.found().contains("gone"), unknown.found());
    assertEquals("tdd config set --user model.name qwen", unknown.mend());
  }
}
