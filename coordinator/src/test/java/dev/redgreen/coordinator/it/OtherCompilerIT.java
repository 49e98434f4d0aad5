package dev.redgreen.coordinator.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.coordinator.workspace.Home;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Location;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.ToolError;
import dev.redgreen.fixer.replay.FixMemory;
import dev.redgreen.patterns.EmbedderSource;
import dev.redgreen.patterns.sqlite.SqlitePatternStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds that fail in another tool than javac, here a small checker that speaks like cc. */
final class OtherCompilerIT {
  private static final String JAVA = "src/main/java/com/acme/party/BillSplit.java";
  private static final String FILE = "src/main/c/till.c";
  private static final String RIGHT = "int till(int total) {\n  return total;\n}\n";
  private static final String WRONG = RIGHT.replace("return total", "return totl");
  private static final String SAID = "'totl' undeclared (first use in this function)";
  private static final String PLUGIN =
      """
          <plugin>
            <groupId>org.codehaus.mojo</groupId>
            <artifactId>exec-maven-plugin</artifactId>
            <version>3.5.0</version>
            <executions>
              <execution>
                <id>check</id>
                <phase>generate-sources</phase>
                <goals><goal>exec</goal></goals>
                <configuration>
                  <executable>PROGRAM</executable>
                  <workingDirectory>${project.basedir}/src/main</workingDirectory>
                  <arguments><argument>${project.basedir}/check.sh</argument></arguments>
                </configuration>
              </execution>
            </executions>
          </plugin>
      """;
  private static final String CHECK =
      """
      grep -q 'totl' c/till.c || exit 0
      echo "c/till.c:1:5: warning: 'till' is a bad name"
      echo "c/till.c:2:10: error: SAID"
      exit 1
      """;

  @TempDir Path temp;

  private Sandbox project(String program) {
    Sandbox made = Sandbox.of(temp, "repair-round");
    String pom = made.read("pom.xml");
    String plugin = PLUGIN.replace("PROGRAM", program);
    made.write(JAVA, Solution.of("repair-round").text())
        .write("pom.xml", pom.replace("    </plugins>", plugin + "    </plugins>"))
        .write("check.sh", CHECK.replace("SAID", SAID))
        .write(FILE, WRONG);
    return made;
  }

  @Test
  void theErrorIsLocatedAndDrawnAndNothingIsPretended() {
    Sandbox sandbox = project("sh").git();
    SortedMap<String, String> before = sandbox.tree();

    Cli.Run run = sandbox.tdd().run("fix", "--offline", "--apply", "--json");

    assertEquals(1, run.exit(), run::toString);
    assertEquals("stuck", run.text("outcome"), run::toString);
    assertEquals(1, run.json().path("remaining").size(), run::toString);
    assertEquals(FILE + ":2:10", run.json().at("/remaining/0/place").asText(), run::toString);
    assertEquals(
        "cc._ undeclared (first use in this function)",
        run.json().at("/remaining/0/code").asText());
    String drawn =
        FILE + ":2:10: error: " + SAID + "\n          return totl;\n                 ^\n";
    assertTrue(run.err().contains(drawn), run::toString);
    String why = "no earlier repair of it is known, and there are no rules for cc";
    assertEquals(why, run.json().at("/remaining/0/why").asText(), run::toString);
    assertTrue(run.err().contains("  why: " + why), run::toString);
    assertEquals(before, sandbox.tree());
  }

  @Test
  void whatMendedItBeforeMendsItAgain() {
    Sandbox sandbox = project("sh").git();
    Path file = Path.of(FILE);
    Location place = new Location(file, 2, 10);
    ToolError error = new ToolError("cc", "", SAID, Optional.of(place));
    try (SqlitePatternStore store =
        SqlitePatternStore.open(
            new Home(sandbox.home()).store(), Clock.systemUTC(), EmbedderSource.none())) {
      new FixMemory(store, "com.acme:repair-round")
          .learn(
              List.of(error),
              asked -> Optional.of(WRONG),
              Patch.of(List.of(new Edit.Write(file, RIGHT))),
              "an-earlier-run");
    }

    Cli.Run run = sandbox.tdd().run("fix", "--offline", "--apply", "--json");

    assertEquals("green", run.text("outcome"), run::toString);
    assertEquals("replay", run.json().at("/fixes/0/rung").asText(), run::toString);
    assertEquals(RIGHT, sandbox.read(FILE));
  }

  @Test
  void aToolThatTheMachineDoesNotHaveIsTheMachinesTrouble() {
    Sandbox sandbox = project("no-such-compiler").git();

    Cli.Run run = sandbox.tdd().run("fix", "--offline", "--json");

    assertEquals(3, run.exit(), run::toString);
    assertEquals("environment", run.text("outcome"), run::toString);
    assertTrue(run.text("reason").contains("no-such-compiler"), run::toString);
  }
}
