package dev.redgreen.prompts.gateway;

import java.util.List;
import java.util.Map;

/**
 * One request and what became of it, as it went over the line.
 *
 * @param method HTTP method
 * @param path path of the request, such as {@code /v1/chat/completions}
 * @param request body that was sent; empty for a {@code GET}
 * @param status HTTP status; 0 if no answer came
 * @param headers headers of the answer, names in lower case
 * @param body body of the answer, as far as it came
 * @param broken why the exchange broke off; empty if it is whole
 */
record Exchange(
    String method,
    String path,
    String request,
    int status,
    Map<String, List<String>> headers,
    String body,
    String broken) {

  /** Whether the endpoint accepted the request, so that tokens may be billed. */
  boolean accepted() {
    return status >= 200 && status < 300;
  }
}
