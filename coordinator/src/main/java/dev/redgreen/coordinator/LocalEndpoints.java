package dev.redgreen.coordinator;

import dev.redgreen.prompts.gateway.Gateway;
import dev.redgreen.prompts.gateway.ModelListener;
import dev.redgreen.prompts.gateway.ModelSettings;
import dev.redgreen.prompts.gateway.ModelUnavailable;
import dev.redgreen.prompts.gateway.Sleeper;
import dev.redgreen.prompts.gateway.SpendingLimit;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Looks for a model that is served on this machine, where the usual programs serve one. Nothing but
 * the loopback interface is asked, and no key is sent.
 */
public final class LocalEndpoints {
  /** Where the usual programs listen unless they are told otherwise. */
  public static final List<Place> USUAL =
      List.of(
          new Place("Ollama", 11434),
          new Place("LM Studio", 1234),
          new Place("llama.cpp", 8080),
          new Place("vLLM", 8000));

  private static final int CONNECT_MS = 200;
  private static final Duration ANSWER = Duration.ofSeconds(2);

  private final List<Place> places;
  private final Clock clock;

  public LocalEndpoints(List<Place> places, Clock clock) {
    this.places = List.copyOf(places);
    this.clock = clock;
  }

  /** A program and its port. */
  public record Place(String program, int port) {}

  /**
   * An endpoint that answers.
   *
   * @param baseUrl for the setting {@code model.base_url}
   * @param models names of the models it offers, at least one
   */
  public record Found(String program, String baseUrl, List<String> models) {
    /** The commands that make it the user's endpoint. */
    public String use() {
      return "tdd config set --user model.base_url %s && tdd config set --user model.name %s"
          .formatted(baseUrl, models.get(0));
    }
  }

  /** The endpoints that answer, in the order of the places. */
  public List<Found> find() {
    return places.stream().map(this::at).flatMap(Optional::stream).toList();
  }

  private Optional<Found> at(Place place) {
    if (!listens(place.port())) {
      return Optional.empty();
    }
    String url = "http://localhost:" + place.port() + "/v1";
    ModelSettings settings = ModelSettings.builder().baseUrl(url).requestTimeout(ANSWER).build();
    try {
      List<String> models =
          new Gateway(settings, ModelListener.SILENT, SpendingLimit.NONE, clock, Sleeper.THREAD)
              .models();
      return models.isEmpty()
          ? Optional.empty()
          : Optional.of(new Found(place.program(), url, models));
    } catch (ModelUnavailable e) {
      return Optional.empty(); // something else listens there
    }
  }

  private static boolean listens(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
