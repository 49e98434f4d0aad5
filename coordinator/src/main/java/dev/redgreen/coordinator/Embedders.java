package dev.redgreen.coordinator;

import dev.redgreen.patterns.EmbedderSource;
import dev.redgreen.patterns.StoreException;
import dev.redgreen.patterns.onnx.OnnxEmbedder;
import dev.redgreen.patterns.onnx.OwnModel;
import dev.redgreen.prompts.gateway.ModelSettings;
import dev.redgreen.prompts.gateway.RemoteEmbedder;
import dev.redgreen.prompts.gateway.Sleeper;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

/** The embedder that the settings choose; nothing is loaded or asked before vectors are wanted. */
final class Embedders {
  private final Settings settings;
  private final Path natives;
  private final Clock clock;
  private final Path root;

  /**
   * @param natives where native libraries are unpacked to
   * @param root of the project: what its {@code .gitleaks.toml} calls a secret is taken out of what
   *     a remote embedder gets
   */
  Embedders(Settings settings, Path natives, Clock clock, Path root) {
    this.settings = settings;
    this.natives = natives;
    this.clock = clock;
    this.root = root;
  }

  /**
   * The source of vectors.
   *
   * @throws WrongUsage if a setting is missing or makes no sense
   */
  EmbedderSource chosen() {
    String model = settings.text("embedder.model");
    return switch (model) {
      case "bge-small" -> OnnxEmbedder.bgeSmall(natives);
      case "minilm" -> OnnxEmbedder.miniLm(natives);
      case "onnx" -> own();
      case "remote" -> remote();
      default ->
          throw new WrongUsage(
              "setting embedder.model takes bge-small, minilm, onnx or remote, not " + model);
    };
  }

  private EmbedderSource own() {
    try {
      Path model = Path.of(needed("embedder.path"));
      Path tokenizer =
          settings
              .path("embedder.tokenizer")
              .orElseGet(() -> model.resolveSibling("tokenizer.json"));
      return OnnxEmbedder.of(new OwnModel(model, tokenizer, pooling()), natives);
    } catch (StoreException e) {
      throw new WrongUsage("setting embedder.path: " + e.getMessage());
    }
  }

  private OwnModel.Pooling pooling() {
    String pooling = settings.text("embedder.pooling").toUpperCase(Locale.ROOT);
    return switch (pooling) {
      case "MEAN" -> OwnModel.Pooling.MEAN;
      case "CLS" -> OwnModel.Pooling.CLS;
      default -> throw new WrongUsage("setting embedder.pooling takes mean or cls, not " + pooling);
    };
  }

  private EmbedderSource remote() {
    ModelSettings.Builder builder =
        ModelSettings.builder()
            .baseUrl(needed("embedder.base_url"))
            .model(needed("embedder.name"))
            .requestTimeout(
                Duration.ofSeconds((long) settings.number("embedder.request_timeout_seconds")));
    builder.secrets(GitleaksFile.read(root, why -> {}));
    settings.embedderKey().ifPresent(builder::apiKey);
    try {
      return RemoteEmbedder.source(builder.build(), clock, Sleeper.THREAD);
    } catch (IllegalArgumentException e) {
      throw new WrongUsage("the settings of the embedder: " + e.getMessage());
    }
  }

  private String needed(String name) {
    String value = settings.text(name);
    if (value.isBlank()) {
      throw new WrongUsage(
          "embedder.model = \"" + settings.text("embedder.model") + "\" needs the setting " + name);
    }
    return value;
  }
}
