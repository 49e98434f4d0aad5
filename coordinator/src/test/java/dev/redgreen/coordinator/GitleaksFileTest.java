package dev.redgreen.coordinator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.redgreen.prompts.gateway.Redactor;
import dev.redgreen.prompts.gateway.SecretPatterns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules of a {@code .gitleaks.toml}, those among them that nobody understands too. */
class GitleaksFileTest {
  @TempDir Path project;
  private final List<String> warnings = new ArrayList<>();

  private SecretPatterns read(String text) throws IOException {
    Files.writeString(project.resolve(".gitleaks.toml"), text);
    return GitleaksFile.read(project, warnings::add);
  }

  @Test
  void expressionsAndTheirGroupsAreRead() throws IOException {
    SecretPatterns patterns =
        read(
            """
            title = "ours"
            [[rules]]
            id = "customer"
            regex = '''cust-[0-9]{4}'''
            [[rules]]
            id = "plan"
            regex = '''(plan|tariff)=([a-z]+)'''
            secretGroup = 2
            [[rules]]
            id = "paths only"
            path = '''.*\\.pem'''
            """);

    String clean = new Redactor(List.of(), patterns).redact("cust-0815 tariff=gold");

    assertEquals("[redacted-1] tariff=[redacted-2]", clean);
    assertEquals(List.of(), warnings);
  }

  @Test
  void whatIsNotUnderstoodIsNamedAndTheRestHolds() throws IOException {
    SecretPatterns patterns =
        read(
            """
            [[rules]]
            id = "broken"
            regex = "(["
            [[rules]]
            id = "groupless"
            regex = "a"
            secretGroup = 3
            [[rules]]
            id = "fine"
            regex = "cust-[0-9]+"
            """);

    assertEquals("[redacted-1]", new Redactor(List.of(), patterns).redact("cust-1234"));
    assertEquals(2, warnings.size(), warnings::toString);
  }

  @Test
  void noFileAndNoToml() throws IOException {
    assertSame(SecretPatterns.NONE, GitleaksFile.read(project, warnings::add));
    read("rules = [");
    assertEquals(1, warnings.size(), warnings::toString);
  }
}
