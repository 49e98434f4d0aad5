package dev.redgreen.coordinator.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds that fail because of a pom: each is mended by a rule and judged by Maven. */
final class FixBuildIT {
  private static final String FILE = "src/main/java/com/acme/party/BillSplit.java";
  private static final String GUEST = "src/main/java/com/acme/party/Guest.java";
  private static final Solution RIGHT = Solution.of("repair-round");

  @TempDir Path temp;

  private Sandbox working() {
    Sandbox sandbox = Sandbox.of(temp, "repair-round");
    return sandbox.write(FILE, RIGHT.text());
  }

  /** A working project in which one text of the pom is another. */
  private Sandbox broken(String right, String wrong) {
    Sandbox sandbox = working();
    String pom = sandbox.read("pom.xml");
    assertTrue(pom.contains(right), pom);
    return sandbox.write("pom.xml", pom.replace(right, wrong)).git();
  }

  private static Cli.Run mended(Sandbox sandbox) {
    Cli.Run run = sandbox.tdd().run("fix", "--offline", "--apply", "--allow-build-files", "--json");
    assertEquals("green", run.text("outcome"), run::toString);
    assertTrue(run.json().path("tests").path("run").asInt() > 0, run::toString);
    return run;
  }

  private String original() {
    return Sandbox.of(temp.resolve("original"), "repair-round").read("pom.xml");
  }

  @Test
  void aReleaseThatTheJdkDoesNotKnowBecomesItsOwn() {
    Sandbox sandbox = broken("release>17<", "release>99<");

    mended(sandbox);

    String own = "release>" + Runtime.version().feature() + "<";
    assertEquals(original().replace("release>17<", own), sandbox.read("pom.xml"));
  }

  @Test
  void aPomWithoutPluginsIsBroughtToCompileAndToRunItsTests() {
    Sandbox sandbox = working();
    String pom = sandbox.read("pom.xml");
    sandbox.write("pom.xml", pom.replaceAll("(?s)\n  <build>.*</build>\n", "")).git();

    mended(sandbox);
  }

  @Test
  void aTagIsClosedAndAnElementGetsItsName() {
    Sandbox sandbox = broken("<scope>test</scope>", "<scope>test");
    sandbox.write("pom.xml", sandbox.read("pom.xml").replace("<properties>", "<propertys>"));
    sandbox.write("pom.xml", sandbox.read("pom.xml").replace("</properties>", "</propertys>"));

    mended(sandbox);

    assertEquals(original(), sandbox.read("pom.xml"));
  }

  @Test
  void withoutConsentTheChangeIsShownAndNothingHappens() {
    Sandbox sandbox = broken("release>17<", "release>99<");
    SortedMap<String, String> before = sandbox.tree();

    Cli.Run run = sandbox.tdd().run("fix", "--offline", "--apply", "--json");

    assertEquals(1, run.exit(), run::toString);
    assertTrue(run.text("reason").contains("--allow-build-files"), run::toString);
    assertTrue(
        run.lines("alternatives").contains("-    <maven.compiler.release>99<"), run::toString);
    assertEquals(before, sandbox.tree());
  }

  @Test
  void atATerminalAPomIsAskedAboutThoughTheRestIsApplied() {
    Sandbox sandbox = broken("release>17<", "release>99<");
    SortedMap<String, String> before = sandbox.tree();

    Cli.Run declined = sandbox.tdd().typing("n\n").run("fix", "--offline", "--apply");

    assertEquals(1, declined.exit(), declined::toString);
    assertTrue(declined.err().contains("Apply to your tree?"), declined::toString);
    assertEquals(before, sandbox.tree());
  }

  @Test
  void aPreviewFeatureIsEnabledForCompilerAndTests() {
    Sandbox sandbox = broken("release>17<", "release>" + Runtime.version().feature() + "<");
    sandbox.write(GUEST, preview());

    mended(sandbox);

    String pom = sandbox.read("pom.xml");
    assertTrue(pom.contains("<arg>--enable-preview</arg>"), pom);
    assertTrue(pom.contains("<argLine>--enable-preview</argLine>"), pom);
  }

  /** A class with a feature that this JDK has as a preview. */
  private static String preview() {
    String body =
        Runtime.version().feature() < 21
            ? "Object o = n; return switch (o) { case Integer i -> i; default -> 0; };"
            : "Object o = n; return o instanceof int i ? i : 0;";
    return "package com.acme.party;\n\nfinal class Guest {\n  static int count(int n) {\n    "
        + body
        + "\n  }\n}\n";
  }

  @Test
  void aTestThatShowsMisreadCharactersLeadsToTheEncoding() {
    Sandbox sandbox = broken("UTF-8</project", "US-ASCII</project");
    sandbox.write(
        GUEST,
        """
        package com.acme.party;

        public final class Guest {
          public static String name() {
            return "Zo\u00eb";
          }
        }
        """);
    sandbox.write(
        "src/test/java/com/acme/party/GuestTest.java",
        """
        package com.acme.party;

        import static org.junit.jupiter.api.Assertions.assertEquals;

        import org.junit.jupiter.api.Test;

        class GuestTest {
          @Test
          void hasAName() {
            assertEquals("Zo\\u00eb", Guest.name());
          }
        }
        """);

    mended(sandbox);

    assertEquals(original(), sandbox.read("pom.xml"));
  }

  @Test
  void aPackageOfACommonLibraryBecomesADependency() {
    Sandbox sandbox = working();
    sandbox.write(
        GUEST,
        """
        package com.acme.party;

        import org.slf4j.Logger;
        import org.slf4j.LoggerFactory;

        public final class Guest {
          private static final Logger LOG = LoggerFactory.getLogger(Guest.class);

          public void greet() {
            LOG.info("hello");
          }
        }
        """);
    String source = sandbox.git().read(GUEST);

    mended(sandbox);

    assertTrue(sandbox.read("pom.xml").contains("<artifactId>slf4j-api</artifactId>"));
    assertEquals(source, sandbox.read(GUEST));
  }

  @Test
  void aPackageOfAnotherModuleBecomesADependencyOnIt() {
    Sandbox sandbox = Sandbox.of(temp, "multi-module");
    Solution.of("multi-module").files().forEach(sandbox::write);
    String pom = sandbox.read("core/pom.xml");
    sandbox
        .write("core/pom.xml", pom.replaceAll("(?s)\n  <dependencies>.*</dependencies>\n", ""))
        .git();

    mended(sandbox);

    assertTrue(sandbox.read("core/pom.xml").contains("<artifactId>parcels-api</artifactId>"));
  }

  @Test
  void aModuleRequiresWhatItsSourcesUse() {
    Sandbox sandbox = working();
    sandbox.write(
        GUEST,
        """
        package com.acme.party;

        public final class Guest {
          public static java.sql.Date born(long millis) {
            return new java.sql.Date(millis);
          }

          public static java.net.http.HttpClient client() {
            return java.net.http.HttpClient.newHttpClient();
          }
        }
        """);
    sandbox
        .write(
            "src/main/java/module-info.java",
            "module com.acme.party {\n  exports com.acme.prty;\n}\n")
        .git();

    Cli.Run run = sandbox.tdd().run("fix", "--offline", "--apply", "--json");

    assertEquals("green", run.text("outcome"), run::toString);
    assertEquals(
        """
        module com.acme.party {
          requires java.sql;
          requires java.net.http;
          exports com.acme.party;
        }
        """,
        sandbox.read("src/main/java/module-info.java"));
  }

  @Test
  void warningsThatAreErrorsAreMendedInTheSources() {
    Sandbox sandbox =
        broken(
            "<version>3.14.1</version>",
            """
            <version>3.14.1</version>
                    <configuration>
                      <compilerArgs>
                        <arg>-Xlint:all</arg>
                        <arg>-Werror</arg>
                      </compilerArgs>
                    </configuration>\
            """);
    String pom = sandbox.read("pom.xml");
    sandbox.write(
        GUEST,
        """
        package com.acme.party;

        import java.util.ArrayList;
        import java.util.List;

        public final class Guest {
          public int count() {
            List names = new ArrayList();
            names.add("Ada");
            return (int) names.size();
          }
        }
        """);

    Cli.Run run = sandbox.tdd().run("fix", "--offline", "--apply", "--json");

    assertEquals("green", run.text("outcome"), run::toString);
    assertEquals(pom, sandbox.read("pom.xml"));
    String guest = sandbox.read(GUEST);
    assertTrue(guest.contains("List<Object> names = new ArrayList<>();"), guest);
    assertTrue(guest.contains("return names.size();"), guest);
    assertFalse(guest.contains("SuppressWarnings"), guest);
  }
}
