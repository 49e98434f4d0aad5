package dev.redgreen.prompts.gateway;

import dev.langchain4j.http.client.HttpRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/** The border to the network: sends one request, once. */
interface Transport {
  /**
   * Sends a request and returns as soon as the answer's head is there.
   *
   * @param guard bounds time and size of the answer
   * @throws IOException if no answer came; an answer of any status is no exception
   */
  Head send(HttpRequest request, GuardedBody guard) throws IOException, InterruptedException;

  /**
   * The head of an answer.
   *
   * @param headers names in lower case
   * @param body still to be read
   */
  record Head(int status, Map<String, List<String>> headers, InputStream body) {}
}
