package dev.redgreen.prompts.gateway;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP client that langchain4j is given for one exchange. It is the one place that knows
 * status, headers and body: langchain4j itself drops the headers of an answer that is not a
 * success. All work is done on the calling thread.
 */
final class Wire implements HttpClient {
  private final Transport transport;
  private final GuardedBody guard;
  private @Nullable HttpRequest sent;
  private Transport.@Nullable Head head;
  private @Nullable IOException failure;

  Wire(Transport transport, GuardedBody guard) {
    this.transport = transport;
    this.guard = guard;
  }

  /** Why the exchange broke off; null if it did not. */
  @Nullable IOException failure() {
    return failure;
  }

  /** The exchange so far. */
  Exchange exchange() {
    HttpRequest request = sent;
    Transport.Head answer = head;
    String body = request == null || request.body() == null ? "" : request.body();
    return new Exchange(
        request == null ? "" : request.method().name(),
        request == null ? "" : URI.create(request.url()).getPath(),
        body,
        answer == null ? 0 : answer.status(),
        answer == null ? Map.of() : answer.headers(),
        guard.text(),
        failure == null ? "" : String.valueOf(failure.getMessage()));
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    try {
      Transport.Head answer = open(request);
      String body = rest(answer.body());
      return response(answer, body);
    } catch (IOException e) {
      failure = e;
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    try {
      Transport.Head answer = open(request);
      listener.onOpen(response(answer, null));
      parser.parse(noting(answer.body()), listener);
      if (failure == null) {
        listener.onClose();
      }
    } catch (IOException e) {
      failure = e;
      listener.onError(e);
    } catch (HttpException e) {
      listener.onError(e);
    }
  }

  private Transport.Head open(HttpRequest request) throws IOException {
    sent = request;
    try {
      Transport.Head answer = transport.send(request, guard);
      head = answer;
      if (answer.status() < 200 || answer.status() > 299) {
        throw new HttpException(answer.status(), rest(answer.body()));
      }
      return answer;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for the model");
    }
  }

  private String rest(InputStream body) throws IOException {
    try (body) {
      body.readAllBytes();
      return guard.text();
    }
  }

  /** The parser swallows what goes wrong while it reads, so it is noted on the way. */
  private InputStream noting(InputStream body) {
    return new FilterInputStream(body) {
      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        try {
          return super.read(target, offset, length);
        } catch (IOException e) {
          failure = e;
          throw e;
        }
      }
    };
  }

  private static SuccessfulHttpResponse response(Transport.Head answer, @Nullable String body) {
    return SuccessfulHttpResponse.builder()
        .statusCode(answer.status())
        .headers(answer.headers())
        .body(body)
        .build();
  }

  /** A builder that hands out this client whatever timeouts it is told: the guard has its own. */
  HttpClientBuilder builder() {
    return new HttpClientBuilder() {
      @Override
      public Duration connectTimeout() {
        return guard.remaining();
      }

      @Override
      public HttpClientBuilder connectTimeout(Duration timeout) {
        return this;
      }

      @Override
      public Duration readTimeout() {
        return guard.remaining();
      }

      @Override
      public HttpClientBuilder readTimeout(Duration timeout) {
        return this;
      }

      @Override
      public HttpClient build() {
        return Wire.this;
      }
    };
  }
}
