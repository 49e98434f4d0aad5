package dev.redgreen.prompts.gateway;

import dev.redgreen.prompts.testing.ScriptedEndpoint;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** A gateway whose time passes only where it pauses, and everything about it that tests vary. */
final class GatewaySetup {
  static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  static final Instant DEADLINE = NOW.plusSeconds(300);
  static final Prompt PROMPT = Prompt.of("be brief", "say hello");
  static final String KEY = "csk-" + "0123456789abcdef0123456789";

  final List<Duration> pauses = new ArrayList<>();
  private final PausedClock clock = new PausedClock();
  private ModelListener listener = ModelListener.SILENT;
  private SpendingLimit limit = SpendingLimit.NONE;

  GatewaySetup listener(ModelListener heard) {
    listener = heard;
    return this;
  }

  GatewaySetup limit(SpendingLimit asked) {
    limit = asked;
    return this;
  }

  /** Settings that lead to an endpoint. */
  static ModelSettings.Builder settings(ScriptedEndpoint endpoint) {
    return ModelSettings.builder().baseUrl(endpoint.baseUrl()).apiKey(KEY);
  }

  Gateway gateway(ModelSettings.Builder settings) {
    return new Gateway(settings.build(), listener, limit, clock, this::pause);
  }

  Gateway gateway(ScriptedEndpoint endpoint, boolean streaming) {
    return gateway(settings(endpoint).streaming(streaming));
  }

  private void pause(Duration pause) {
    pauses.add(pause);
    clock.now = clock.now.plus(pause);
  }

  static Reply ask(Gateway gateway) {
    return ask(gateway, PROMPT, 0);
  }

  static Reply ask(Gateway gateway, Prompt prompt, int sample) {
    return gateway.ask(prompt, OptionalDouble.empty(), sample, DEADLINE);
  }

  private static final class PausedClock extends Clock {
    private Instant now = NOW;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
