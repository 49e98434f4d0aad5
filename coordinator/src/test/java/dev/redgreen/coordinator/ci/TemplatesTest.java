package dev.redgreen.coordinator.ci;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.redgreen.coordinator.it.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The action and the templates: what can be told of them without the services they are for. */
final class TemplatesTest {
  private static final Path CHECKOUT = Sandbox.checkout();

  private static String text(String file) throws IOException {
    return Files.readString(CHECKOUT.resolve(file));
  }

  private static JsonNode yaml(String file) throws IOException {
    return new ObjectMapper(new YAMLFactory()).readTree(text(file));
  }

  private static Set<String> found(String regex, String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = Pattern.compile(regex).matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  @ParameterizedTest
  @ValueSource(strings = {"action.yml", "ci/github.yml", "ci/github-sharded.yml"})
  void noValueIsPutIntoALineOfShell(String file) throws IOException {
    List<JsonNode> scripts = yaml(file).findValues("run");

    assertFalse(scripts.isEmpty() && file.equals("action.yml"));
    for (JsonNode script : scripts) {
      assertFalse(script.asText().contains("${{"), script::asText);
    }
  }

  @Test
  void everyInputOfTheActionReachesTheScriptAsAVariable() throws IOException {
    JsonNode action = yaml("action.yml");
    JsonNode step = action.at("/runs/steps/0");
    Set<String> inputs = new TreeSet<>();
    action.path("inputs").fieldNames().forEachRemaining(inputs::add);

    assertEquals("composite", action.at("/runs/using").asText());
    assertEquals("sh", step.path("shell").asText());
    assertEquals(inputs, found("inputs\\.([\\w-]+)", step.path("env").toString()));
  }

  @Test
  void theScriptKnowsEveryVariableOfTheTemplatesAndNoOther() throws IOException {
    String script = text("scripts/ci-step");
    Set<String> known = found("\\$\\{?(REDGREEN_\\w+)", script);
    Set<String> documented = found("#   (REDGREEN_\\w+)", script);
    Set<String> used = new TreeSet<>();
    for (String file : List.of("action.yml", "ci/gitlab.yml", "ci/Jenkinsfile")) {
      used.addAll(found("(REDGREEN_\\w+)", text(file)));
    }
    used.remove("REDGREEN_HOME");

    assertEquals(documented, known);
    used.removeAll(known);
    assertEquals(Set.of(), used);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ci/github.yml", "ci/github-sharded.yml"})
  void workflowsMayOnlyReadAndRunNoStrangersCodeBesideSecrets(String file) throws IOException {
    JsonNode workflow = yaml(file);

    assertEquals("{\"contents\":\"read\"}", workflow.path("permissions").toString());
    assertFalse(workflow.toString().contains("\"pull_request_target\""));
    assertTrue(workflow.findValues("persist-credentials").stream().noneMatch(JsonNode::asBoolean));
    assertFalse(workflow.findValues("persist-credentials").isEmpty());
  }

  @Test
  void theActionTakesNoInputThatItDoesNotDeclare() throws IOException {
    Set<String> inputs = new TreeSet<>();
    yaml("action.yml").path("inputs").fieldNames().forEachRemaining(inputs::add);
    for (String file : List.of("ci/github.yml", "ci/github-sharded.yml")) {
      for (JsonNode step : yaml(file).path("jobs").findValues("steps").get(0)) {
        if (step.path("uses").asText().startsWith("OWNER/redgreen")) {
          step.path("with")
              .fieldNames()
              .forEachRemaining(name -> assertTrue(inputs.contains(name), name));
        }
      }
    }
  }

  @Test
  void gitLabFindsTheReportsWhereTheyAreWritten() throws IOException {
    JsonNode job = yaml("ci/gitlab.yml").path(".redgreen");
    String output = job.at("/variables/REDGREEN_OUTPUT").asText();

    assertEquals(output + "/" + Format.JUNIT.file(), job.at("/artifacts/reports/junit").asText());
    assertEquals(
        output + "/" + Format.CODEQUALITY.file(),
        job.at("/artifacts/reports/codequality").asText());
    assertTrue(Files.isExecutable(CHECKOUT.resolve("scripts/ci-step")));
  }

  @Test
  void jenkinsFindsTheReportsWhereTheyAreWritten() throws IOException {
    String pipeline = text("ci/Jenkinsfile");

    assertEquals(Set.of("redgreen"), found("REDGREEN_OUTPUT = '(.*)'", pipeline));
    assertTrue(pipeline.contains("junit 'redgreen/" + Format.JUNIT.file() + "'"));
  }
}
