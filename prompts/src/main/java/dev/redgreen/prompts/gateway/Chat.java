package dev.redgreen.prompts.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Says a prompt over a wire, once, through langchain4j, and hears what comes back. */
final class Chat {
  private final ModelSettings settings;
  private final ModelListener listener;
  private final Clock clock;

  Chat(ModelSettings settings, ModelListener listener, Clock clock) {
    this.settings = settings;
    this.listener = listener;
    this.clock = clock;
  }

  /**
   * What was heard.
   *
   * @param text the reply, or what came of it
   * @param usage tokens as the endpoint counted them
   * @param stop why the reply ended
   * @param trouble why there is no whole reply; empty if there is
   */
  record Heard(
      String text, Optional<TokenUsage> usage, StopReason stop, Optional<Trouble> trouble) {}

  Heard say(Prompt prompt, OptionalDouble temperature, Wire wire) {
    return settings.streaming()
        ? stream(prompt, temperature, wire)
        : whole(prompt, temperature, wire);
  }

  private Heard whole(Prompt prompt, OptionalDouble temperature, Wire wire) {
    try {
      ChatResponse response =
          OpenAiChatModel.builder()
              .httpClientBuilder(wire.builder())
              .baseUrl(settings.baseUrl())
              .apiKey(settings.apiKey().orElse(null))
              .modelName(settings.model())
              .temperature(boxed(temperature))
              .maxCompletionTokens(settings.maxCompletionTokens())
              .reasoningEffort(settings.reasoningEffort().orElse(null))
              .maxRetries(0)
              .build()
              .chat(messages(prompt));
      return heard(response);
    } catch (ModelUnavailable e) {
      throw e;
    } catch (ContentFilteredException e) {
      return new Heard("", Optional.empty(), StopReason.OTHER, Optional.empty());
    } catch (RuntimeException e) {
      return failed("", wire, "the answer is not a chat completion");
    }
  }

  private Heard stream(Prompt prompt, OptionalDouble temperature, Wire wire) {
    Ear ear = new Ear();
    OpenAiStreamingChatModel.builder()
        .httpClientBuilder(wire.builder())
        .baseUrl(settings.baseUrl())
        .apiKey(settings.apiKey().orElse(null))
        .modelName(settings.model())
        .temperature(boxed(temperature))
        .maxCompletionTokens(settings.maxCompletionTokens())
        .reasoningEffort(settings.reasoningEffort().orElse(null))
        .build()
        .chat(messages(prompt), ear);
    ChatResponse complete = ear.complete;
    if (wire.failure() != null || !wire.exchange().accepted() || ear.unreadable) {
      return failed(ear.text.toString(), wire, "the stream is not one of chat completions");
    }
    if (!ear.error.isEmpty()) {
      return new Heard(
          ear.text.toString(),
          Optional.empty(),
          StopReason.OTHER,
          Optional.of(new Trouble.Dropped("the endpoint broke the reply off (" + ear.error + ")")));
    }
    boolean done = wire.exchange().body().contains("[DONE]");
    if (complete != null && (done || complete.finishReason() != null)) {
      return heard(complete);
    }
    return wire.exchange().body().contains("data:")
        ? new Heard(
            ear.text.toString(),
            Optional.empty(),
            StopReason.OTHER,
            Optional.of(new Trouble.Dropped("the stream ended in the middle of the reply")))
        : failed("", wire, "the answer is not a stream of chat completions");
  }

  private static @Nullable Double boxed(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }

  private static List<ChatMessage> messages(Prompt prompt) {
    List<ChatMessage> messages = new ArrayList<>();
    messages.add(SystemMessage.from(prompt.system()));
    for (Prompt.Turn turn : prompt.turns()) {
      messages.add(
          turn.role() == Prompt.Role.USER
              ? UserMessage.from(turn.text())
              : AiMessage.from(turn.text()));
    }
    return messages;
  }

  private static Heard heard(ChatResponse response) {
    String text = response.aiMessage().text();
    FinishReason reason = response.finishReason();
    StopReason stop =
        reason == FinishReason.STOP
            ? StopReason.STOP
            : reason == FinishReason.LENGTH ? StopReason.LENGTH : StopReason.OTHER;
    return new Heard(
        text == null ? "" : text,
        Optional.ofNullable(response.tokenUsage()),
        stop,
        Optional.empty());
  }

  private Heard failed(String text, Wire wire, String otherwise) {
    Exchange exchange = wire.exchange();
    IOException failure = wire.failure();
    Trouble trouble;
    if (failure != null) {
      trouble = Trouble.of(failure, settings.host());
    } else if (exchange.status() > 0 && !exchange.accepted()) {
      trouble =
          new Trouble.Refused(exchange.status(), exchange.headers(), ErrorText.of(exchange.body()));
    } else {
      String said = ErrorText.said(exchange.body());
      trouble = new Trouble.Foreign(otherwise + (said.isEmpty() ? "" : " (" + said + ")"));
    }
    return new Heard(text, Optional.empty(), StopReason.OTHER, Optional.of(trouble));
  }

  /** Collects a streamed reply and reports its progress. */
  private final class Ear implements StreamingChatResponseHandler {
    private final StringBuilder text = new StringBuilder();
    private final long started = clock.millis();
    private long bytes;
    private boolean unreadable;
    private String error = "";
    private @Nullable ChatResponse complete;

    @Override
    public void onPartialResponse(String part) {
      text.append(part);
      progress(part);
    }

    /** Chunks that langchain4j has no word for: reasoning, or an error in the middle. */
    @Override
    public void onUnmappedRawEvent(Object event) {
      if (!(event instanceof ServerSentEvent sent)) {
        return;
      }
      JsonNode chunk = ErrorText.json(sent.data());
      if (chunk.hasNonNull("error")) {
        error = ErrorText.of(sent.data());
      }
      JsonNode delta = chunk.path("choices").path(0).path("delta");
      progress(delta.path("reasoning").asText("") + delta.path("reasoning_content").asText(""));
    }

    private void progress(String part) {
      if (part.isEmpty()) {
        return;
      }
      bytes += part.length();
      int tokens = Tokens.ofBytes(bytes);
      long millis = Math.max(1, clock.millis() - started);
      listener.progress(tokens, tokens * 1000.0 / millis);
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
      complete = response;
    }

    @Override
    public void onError(Throwable failure) {
      unreadable = true;
    }
  }
}
