package dev.redgreen.prompts.gateway;

import dev.langchain4j.http.client.HttpRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sends over the JDK's HTTP client. It speaks HTTP/1.1 only: the attempt to upgrade to HTTP/2
 * breaks local servers that speak clear text. Redirects are not followed, so that the key goes
 * nowhere but to the configured host.
 */
final class JdkTransport implements Transport {
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(15))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  @Override
  public Head send(HttpRequest request, GuardedBody guard)
      throws IOException, InterruptedException {
    HttpResponse<InputStream> response = client.send(translated(request, guard), info -> guard);
    Map<String, List<String>> headers = new TreeMap<>();
    response
        .headers()
        .map()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
    return new Head(response.statusCode(), headers, response.body());
  }

  private static java.net.http.HttpRequest translated(HttpRequest request, GuardedBody guard) {
    String body = request.body();
    BodyPublisher publisher =
        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
    java.net.http.HttpRequest.Builder builder =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
            .timeout(guard.remaining())
            .method(request.method().name(), publisher);
    request
        .headers()
        .forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
    return builder.build();
  }
}
