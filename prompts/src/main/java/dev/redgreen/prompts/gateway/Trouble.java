package dev.redgreen.prompts.gateway;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Why a request brought no reply, sorted by what can be done about it. */
sealed interface Trouble {
  /** What happened, as a clause. */
  String what();

  /** The endpoint answered with another status than success. */
  record Refused(int status, Map<String, List<String>> headers, String message) implements Trouble {
    @Override
    public String what() {
      return "the endpoint answered " + status + (message.isEmpty() ? "" : " (" + message + ")");
    }

    /** First value of a header, by its name in lower case. */
    Optional<String> header(String name) {
      return headers.getOrDefault(name, List.of()).stream().findFirst();
    }
  }

  /** There is no connection. */
  record Unreachable(String what) implements Trouble {}

  /** The connection broke off before the reply was whole. */
  record Dropped(String what) implements Trouble {}

  /** The reply does not end. */
  record Endless(String what) implements Trouble {}

  /** The answer is not of the protocol. */
  record Foreign(String what) implements Trouble {}

  /** What a failed connection means. */
  static Trouble of(IOException failure, String host) {
    if (failure instanceof GuardedBody.EndlessReply) {
      return new Endless("the reply did not end: " + failure.getMessage());
    }
    if (failure instanceof ConnectException || failure instanceof UnknownHostException) {
      boolean unknown = failure.getCause() instanceof UnresolvedAddressException;
      return new Unreachable(
          unknown || failure instanceof UnknownHostException
              ? "the host of " + host + " is not known"
              : "there is no connection to " + host);
    }
    if (failure instanceof HttpConnectTimeoutException) {
      return new Unreachable("there is no answer from " + host);
    }
    if (failure instanceof SSLException) {
      return new Unreachable("TLS with " + host + " failed: " + failure.getMessage());
    }
    if (failure instanceof HttpTimeoutException) {
      return new Endless("no answer came from " + host + " in time");
    }
    return new Dropped("the connection to " + host + " broke off");
  }
}
