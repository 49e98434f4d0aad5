package dev.redgreen.prompts;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Fix;
import dev.redgreen.prompts.gateway.Gateway;
import dev.redgreen.prompts.gateway.ModelSettings;
import dev.redgreen.prompts.gateway.SpendingLimit;
import dev.redgreen.prompts.testing.ScriptedEndpoint;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;

/** A red test of a small shop, and a proposer that asks a scripted endpoint about it. */
final class ShopSetup {
  static final String SHOP =
      """
      === src/test/java/org/example/PriceTest.java
      package org.example;

      import static org.junit.jupiter.api.Assertions.assertEquals;

      import org.junit.jupiter.api.Test;

      class PriceTest {
        @Test
        void addsTax() {
          assertEquals(119, new Price(100).withTax(19));
        }
      }
      """;

  static final String PRICE =
      """
      package org.example;

      public record Price(int cents) {
        public int withTax(int percent) {
          return cents + cents * percent / 100;
        }
      }
      """;

  static final String PATH = "src/main/java/org/example/Price.java";

  final Heard heard = new Heard();
  private final Path root;

  ShopSetup(Path root) {
    this.root = root;
  }

  Gateway gateway(ModelSettings.Builder settings, SpendingLimit limit) {
    Clock clock = Clock.fixed(ProjectText.NOW, ZoneOffset.UTC);
    return new Gateway(settings.build(), heard, limit, clock, pause -> {});
  }

  static ModelSettings.Builder settings(ScriptedEndpoint endpoint) {
    return ModelSettings.builder().baseUrl(endpoint.baseUrl());
  }

  ModelProposer proposer(ScriptedEndpoint endpoint, SamplePlan plan, SpendingLimit limit) {
    return proposer(gateway(settings(endpoint), limit), plan, Conservation.NONE);
  }

  ModelProposer proposer(Gateway gateway, SamplePlan plan, Conservation conservation) {
    return new ModelProposer(gateway, Similar.NOTHING, plan, conservation, heard);
  }

  ModelProposer proposer(ScriptedEndpoint endpoint) {
    return proposer(endpoint, SamplePlan.SINGLE, SpendingLimit.NONE);
  }

  ProjectText project() {
    return ProjectText.write(root, SHOP);
  }

  Attempt attempt() {
    return project().attempt("org.example.PriceTest");
  }

  static String textOf(Fix fix) {
    return fix.patch().edits().stream()
        .map(Edit.Write.class::cast)
        .filter(write -> write.file().equals(Path.of(PATH)))
        .map(Edit.Write::text)
        .findFirst()
        .orElseThrow();
  }
}
