package dev.redgreen.prompts;

import dev.redgreen.prompts.gateway.ModelListener;
import dev.redgreen.prompts.gateway.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Writes down what a listener is told, one line each; progress and sizes are left out. */
final class Heard implements ModelListener {
  final List<String> lines = new ArrayList<>();

  @Override
  public void requestStarted(int inputTokens) {
    lines.add("request");
  }

  @Override
  public void reply(Reply reply) {
    lines.add(reply.cached() ? "cached reply" : "reply");
  }

  @Override
  public void retrying(String reason, Duration wait) {
    lines.add("again in " + wait.toSeconds() + " s: " + reason);
  }

  @Override
  public void refused(String file, String why) {
    lines.add("refused " + file + ": " + why);
  }

  @Override
  public void malformed(String why) {
    lines.add("malformed: " + why);
  }

  @Override
  public void redacted(int values) {
    lines.add("redacted " + values);
  }

  @Override
  public void stopped(String reason) {
    lines.add("stopped: " + reason);
  }
}
