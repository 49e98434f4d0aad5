package dev.redgreen.coordinator;

import dev.redgreen.prompts.gateway.ModelListener;
import dev.redgreen.prompts.gateway.Reply;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/** Turns what happens between us and a model into events of the run. */
final class ModelEvents implements ModelListener {
  private final String model;
  private final Consumer<RunEvent> events;

  ModelEvents(String model, Consumer<RunEvent> events) {
    this.model = model;
    this.events = events;
  }

  @Override
  public void requestStarted(int inputTokens) {
    events.accept(new RunEvent.ModelAsked(inputTokens, model));
  }

  @Override
  public void progress(int outputTokens, double tokensPerSecond) {
    events.accept(new RunEvent.ModelProgress(outputTokens, tokensPerSecond));
  }

  @Override
  public void reply(Reply reply) {
    events.accept(
        new RunEvent.ModelAnswered(
            reply.inputTokens(),
            reply.outputTokens(),
            reply.stop().name().toLowerCase(Locale.ROOT)));
  }

  @Override
  public void retrying(String reason, Duration wait) {
    events.accept(new RunEvent.ModelRetried(reason, wait.toMillis()));
  }

  @Override
  public void refused(String file, String why) {
    events.accept(new RunEvent.Refused("model", file, why));
  }

  @Override
  public void malformed(String why) {
    events.accept(new RunEvent.ReplyMalformed(why));
  }

  @Override
  public void redacted(int values) {
    events.accept(new RunEvent.Warned(values + " secrets were taken out of the prompt"));
  }

  @Override
  public void stopped(String reason) {
    events.accept(new RunEvent.RungSkipped("model", reason));
  }
}
