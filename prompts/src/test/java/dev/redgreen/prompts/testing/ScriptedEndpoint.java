package dev.redgreen.prompts.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An endpoint on the loopback interface that speaks the chat protocol of OpenAI over real sockets,
 * plain and streamed, and does with each chat request what a script says. It closes every
 * connection after one request. {@code GET /v1/models} is answered from a list and uses up nothing
 * of the script.
 */
public final class ScriptedEndpoint implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ServerSocket server;
  private final Queue<Answer> script = new ConcurrentLinkedQueue<>();
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile List<String> models = List.of("gpt-oss-120b");

  private ScriptedEndpoint(ServerSocket server) {
    this.server = server;
  }

  /** Starts an endpoint that answers these, in order; a request beyond them is answered 400. */
  public static ScriptedEndpoint answering(Answer... answers) {
    try {
      ScriptedEndpoint endpoint =
          new ScriptedEndpoint(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
      endpoint.then(answers);
      Thread thread = new Thread(endpoint::accept, "scripted-endpoint");
      thread.setDaemon(true);
      thread.start();
      return endpoint;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds answers to the script. */
  public ScriptedEndpoint then(Answer... answers) {
    script.addAll(Arrays.asList(answers));
    return this;
  }

  /** Sets the models that {@code /models} lists. */
  public ScriptedEndpoint offering(String... names) {
    models = List.of(names);
    return this;
  }

  /** The base URL to configure. */
  public String baseUrl() {
    return "http://127.0.0.1:" + server.getLocalPort() + "/v1";
  }

  /** All requests so far, in order. */
  public List<Received> requests() {
    return List.copyOf(received);
  }

  /** The chat requests so far, in order. */
  public List<Received> chats() {
    return received.stream().filter(request -> request.method().equals("POST")).toList();
  }

  /** How many answers of the script are left. */
  public int left() {
    return script.size();
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        open.add(socket);
        Thread thread = new Thread(() -> serve(socket), "scripted-answer");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      Received request = read(new BufferedInputStream(socket.getInputStream()));
      received.add(request);
      new Speaker(socket.getOutputStream(), request).say(answer(request));
    } catch (IOException e) {
      // The other side has gone, or the endpoint is closed: both end the conversation.
      return;
    } finally {
      open.remove(socket);
    }
  }

  private Answer answer(Received request) {
    if (request.path().endsWith("/models")) {
      return new Answer.Raw(200, Map.of("Content-Type", "application/json"), modelList());
    }
    Answer next = script.poll();
    return next == null ? Answer.error(400, "the script has no more answers") : next;
  }

  private String modelList() {
    List<String> entries = new ArrayList<>();
    models.forEach(name -> entries.add("{\"id\":\"" + name + "\",\"object\":\"model\"}"));
    return "{\"object\":\"list\",\"data\":[" + String.join(",", entries) + "]}";
  }

  private static Received read(InputStream in) throws IOException {
    String[] start = line(in).split(" ");
    if (start.length != 3) {
      throw new IOException("no request");
    }
    Map<String, String> headers = new HashMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    return new Received(
        start[0],
        start[1].replaceFirst("\\?.*", ""),
        start[2],
        Map.copyOf(headers),
        body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body));
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString(StandardCharsets.UTF_8);
  }
}
