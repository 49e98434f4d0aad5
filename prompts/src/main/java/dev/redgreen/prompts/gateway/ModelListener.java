package dev.redgreen.prompts.gateway;

import java.time.Duration;

/** Hears what happens between Redgreen and a model; every method may be left out. */
public interface ModelListener {
  /** Hears nothing. */
  ModelListener SILENT = new ModelListener() {};

  /** A request is being sent, with an estimate of its tokens. */
  default void requestStarted(int inputTokens) {}

  /** A streamed reply has so many tokens by now (estimated), reasoning included. */
  default void progress(int outputTokens, double tokensPerSecond) {}

  /** A whole reply has arrived, from the endpoint or from the cache. */
  default void reply(Reply reply) {}

  /** The request is sent again after this time. */
  default void retrying(String reason, Duration wait) {}

  /** A file of a reply was refused. */
  default void refused(String file, String why) {}

  /** A reply could not be read. */
  default void malformed(String why) {}

  /** So many secrets were taken out of a prompt before it was sent. */
  default void redacted(int values) {}

  /** A limit of the run forbids further requests. */
  default void stopped(String reason) {}
}
