package dev.redgreen.prompts.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Asks an endpoint which models it offers; once, without retry. */
final class ModelList {
  private static final Duration TIME = Duration.ofSeconds(20);

  private final ModelSettings settings;
  private final Transport transport;

  ModelList(ModelSettings settings, Transport transport) {
    this.settings = settings;
    this.transport = transport;
  }

  /**
   * Names in the order of the endpoint.
   *
   * @throws ModelUnavailable if it does not answer
   */
  List<String> names() {
    Duration asked = settings.requestTimeout();
    Duration time = asked.compareTo(TIME) < 0 ? asked : TIME;
    Wire wire = new Wire(transport, new GuardedBody(settings.maxReplyBytes(), time));
    try {
      return names(wire.execute(request()).body());
    } catch (ModelUnavailable e) {
      throw e;
    } catch (RuntimeException e) {
      throw new ModelUnavailable(Advice.on(trouble(wire), "", settings, List::of));
    }
  }

  /** Names, or none if the endpoint does not answer. */
  List<String> namesOrNone() {
    try {
      return names();
    } catch (ModelUnavailable e) {
      return List.of();
    }
  }

  private HttpRequest request() {
    HttpRequest.Builder request =
        HttpRequest.builder().method(HttpMethod.GET).url(settings.baseUrl(), "models");
    settings.apiKey().ifPresent(key -> request.addHeader("Authorization", "Bearer " + key));
    return request.build();
  }

  private Trouble trouble(Wire wire) {
    IOException failure = wire.failure();
    Exchange exchange = wire.exchange();
    return failure != null
        ? Trouble.of(failure, settings.host())
        : new Trouble.Refused(exchange.status(), exchange.headers(), ErrorText.of(exchange.body()));
  }

  private static List<String> names(String body) {
    List<String> names = new ArrayList<>();
    for (JsonNode model : ErrorText.json(body).path("data")) {
      names.add(model.path("id").asText());
    }
    return List.copyOf(names);
  }
}
