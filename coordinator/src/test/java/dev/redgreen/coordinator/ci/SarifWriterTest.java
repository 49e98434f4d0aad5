package dev.redgreen.coordinator.ci;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redgreen.fixer.BuildFailure;
import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Location;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SarifWriterTest {
  private static CompileError error(String file, int line, String symbol) {
    return new CompileError(
        "compiler.err.cant.resolve.location",
        new Location(Path.of(file), line, 7),
        -1,
        -1,
        symbol,
        "cannot find symbol\n  symbol: class " + symbol);
  }

  private static JsonNode run(Failure... failures) {
    return SarifSchema.valid(SarifWriter.write(Reports.of(List.of(failures)))).at("/runs/0");
  }

  @Test
  void aFailureIsAResultAtItsPlace() {
    JsonNode result = run(error("core/src/Über uns#1.java", 3, "Till")).at("/results/0");

    assertEquals("compiler.err.cant.resolve.location", result.path("ruleId").asText());
    JsonNode place = result.at("/locations/0/physicalLocation");
    assertEquals("core/src/%C3%9Cber%20uns%231.java", place.at("/artifactLocation/uri").asText());
    assertEquals("%SRCROOT%", place.at("/artifactLocation/uriBaseId").asText());
    assertEquals(3, place.at("/region/startLine").asInt());
    assertEquals(7, place.at("/region/startColumn").asInt());
  }

  @Test
  void everyResultNamesARuleOfTheDriver() {
    JsonNode run =
        run(
            error("A.java", 1, "Till"),
            error("A.java", 2, "Shop"),
            new BuildFailure("maven.enforcer", "no", false, Optional.empty()));

    JsonNode rules = run.at("/tool/driver/rules");
    assertEquals(2, rules.size());
    for (JsonNode result : run.path("results")) {
      int index = result.path("ruleIndex").asInt();
      assertEquals(result.path("ruleId"), rules.path(index).path("id"));
    }
  }

  @Test
  void theFingerprintOutlivesAMoveButNotAnotherSymbol() {
    String pointer = "/results/0/partialFingerprints";
    JsonNode one = run(error("A.java", 1, "Till")).at(pointer);

    assertFalse(one.isMissingNode() || one.isEmpty());
    assertEquals(one, run(error("A.java", 9, "Till")).at(pointer));
    assertNotEquals(one, run(error("A.java", 1, "Shop")).at(pointer));
    assertNotEquals(one, run(error("B.java", 1, "Till")).at(pointer));
  }

  @Test
  void theMachineIsANotificationAndNoResult() {
    JsonNode run = run(new BuildFailure("maven.network", "no route", true, Optional.empty()));

    assertEquals(0, run.path("results").size());
    assertFalse(run.at("/invocations/0/executionSuccessful").asBoolean());
    JsonNode said = run.at("/invocations/0/toolExecutionNotifications/0");
    assertEquals("maven.network", said.at("/associatedRule/id").asText());
    assertTrue(said.at("/message/text").asText().contains("no route"));
  }

  @Test
  void aFailureWithoutAPlaceIsTheBuildFiles() {
    JsonNode result =
        run(new BuildFailure("maven.cyclic", "a cycle", false, Optional.empty())).at("/results/0");

    assertEquals(
        "pom.xml", result.at("/locations/0/physicalLocation/artifactLocation/uri").asText());
  }

  @Test
  void aPlaceOutsideOfTheRepositoryIsNone() {
    for (String outside : List.of("/etc/passwd", "../secret/A.java")) {
      JsonNode result = run(error(outside, 1, "Till")).at("/results/0");
      assertFalse(result.toString().contains(outside), result::toString);
    }
  }
}
