package dev.redgreen.coordinator.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Input that cannot work gets a clear message and the right exit code, and nothing is lost. */
final class BadInputIT {
  @TempDir Path temp;

  @Test
  void passingTestsAreNotRed() {
    Sandbox sandbox = solved("repair-round");
    SortedMap<String, String> before = sandbox.tree();

    Cli.Run run = sandbox.tdd().run("generate", "--offline", "--json");

    assertEquals("not-red", run.text("outcome"), run::toString);
    assertEquals(1, run.exit());
    assertTrue(run.text("reason").contains("pass"), run::toString);
    assertEquals(before, sandbox.tree());
  }

  @Test
  void aTestWithASyntaxErrorIsNotRed() {
    Sandbox sandbox = Sandbox.of(temp, "repair-round");
    String test = "src/test/java/com/acme/party/BillSplitTest.java";
    sandbox.write(test, sandbox.read(test).replace("void someoneMustPay() {", "void someone( {"));

    Cli.Run run = sandbox.tdd().run("generate", "--offline", "--json", "--test", "BillSplitTest");

    assertEquals("not-red", run.text("outcome"), run::toString);
    assertEquals(1, run.exit());
    assertTrue(run.toString().contains("BillSplitTest.java"), run::toString);
  }

  @Test
  void anUnknownTestIsAnsweredWithTheNearestNames() {
    Sandbox sandbox = Sandbox.of(temp, "crowded");

    Cli.Run run = sandbox.tdd().run("generate", "--offline", "--test", "PriceTgTest");

    assertEquals(2, run.exit(), run::toString);
    assertTrue(run.err().contains("com.acme.shop.PriceTagTest"), run::toString);
  }

  @Test
  void anUnknownMethodIsAnsweredWithTheNearestNames() {
    Sandbox sandbox = Sandbox.of(temp, "crowded");

    Cli.Run run =
        sandbox.tdd().run("generate", "--offline", "--test", "PriceTagTest#groupsThousand");

    assertEquals(2, run.exit(), run::toString);
    assertTrue(run.err().contains("groupsThousands"), run::toString);
  }

  @Test
  void aDirectoryWithoutAPomIsNoProject() throws IOException {
    Path empty = Files.createDirectories(temp.resolve("empty"));

    Cli.Run run = Cli.in(empty, temp.resolve("home")).run("generate", "--offline");

    assertEquals(2, run.exit(), run::toString);
    assertTrue(run.err().contains("pom.xml"), run::toString);
    assertTrue(run.err().contains(empty.toString()), run::toString);
  }

  @Test
  void aGradleProjectIsNamedAsSuch() throws IOException {
    Path gradle = Files.createDirectories(temp.resolve("gradle"));
    Files.writeString(gradle.resolve("build.gradle.kts"), "plugins { java }\n");

    Cli.Run run = Cli.in(gradle, temp.resolve("home")).run("generate", "--offline");

    assertEquals(2, run.exit(), run::toString);
    assertTrue(run.err().contains("Gradle"), run::toString);
  }

  @Test
  void aPomThatDoesNotParseIsNamed() {
    Sandbox sandbox = Sandbox.of(temp, "repair-round");
    sandbox.write("pom.xml", sandbox.read("pom.xml").replace("</dependencies>", ""));

    Cli.Run run = sandbox.tdd().run("generate", "--offline");

    assertEquals(2, run.exit(), run::toString);
    assertTrue(run.err().contains("pom.xml:41"), run::toString);
  }

  @Test
  void anUnknownOptionIsWrongUsage() {
    Cli.Run run = Cli.in(temp, temp.resolve("home")).run("generate", "--ofline");

    assertEquals(2, run.exit(), run::toString);
    assertTrue(run.err().contains("--offline"), run::toString);
  }

  @Test
  void aJreIsNotEnough() {
    Sandbox sandbox = Sandbox.of(temp, "repair-round");

    Cli.Run run = sandbox.tdd().withoutACompiler().run("generate", "--offline");

    assertEquals(3, run.exit(), run::toString);
    assertTrue(run.err().contains("JDK"), run::toString);
  }

  @Test
  void aMissingMavenIsNamed() throws IOException {
    Sandbox sandbox = Sandbox.of(temp, "repair-round");
    Path nothing = Files.createDirectories(temp.resolve("nothing"));

    Cli.Run run = sandbox.tdd().with("PATH", nothing.toString()).run("generate", "--offline");

    assertEquals(3, run.exit(), run::toString);
    assertTrue(run.err().contains("Maven"), run::toString);
  }

  @Test
  void aHomeThatCannotBeWrittenIsNamed() throws IOException {
    Sandbox sandbox = Sandbox.of(temp, "repair-round");
    Path blocked = Files.writeString(temp.resolve("blocked"), "a file where a directory should be");

    Cli.Run run = Cli.in(sandbox.project(), blocked).run("generate", "--offline");

    assertEquals(3, run.exit(), run::toString);
    assertTrue(run.err().contains(blocked.toString()), run::toString);
  }

  @Test
  void aStoreOfANewerSchemaIsLeftAlone() throws IOException {
    Sandbox sandbox = Sandbox.of(temp, "repair-round");
    Path store = madeStore(sandbox);
    byte[] bytes = Files.readAllBytes(store);
    bytes[63] = 120; // the last byte of user_version in the header of an SQLite file
    Files.write(store, bytes);

    Cli.Run run = sandbox.tdd().run("patterns", "list");

    assertEquals(3, run.exit(), run::toString);
    assertTrue(run.err().contains("newer"), run::toString);
    assertEquals(120, Files.readAllBytes(store)[63]);
  }

  @Test
  void aCorruptStoreIsKeptAsideAndAFreshOneMade() throws IOException {
    Sandbox sandbox = Sandbox.of(temp, "repair-round");
    Path store = madeStore(sandbox);
    Files.writeString(store, "this is no database\n".repeat(500));

    Cli.Run run = sandbox.tdd().run("patterns", "list");

    assertEquals(0, run.exit(), run::toString);
    assertTrue(run.err().contains("index"), run::toString);
    assertTrue(filesThatContain("this is no database").size() == 1, "the old file is not kept");
    assertEquals(0, sandbox.tdd().run("patterns", "list").exit());
  }

  private Path madeStore(Sandbox sandbox) throws IOException {
    Path java = sandbox.project().resolve("src");
    Cli.Run run = sandbox.tdd().run("index", java.toString());
    assertEquals(0, run.exit(), run::toString);
    try (Stream<Path> files = Files.walk(sandbox.home())) {
      return files
          .filter(file -> file.toString().matches(".*\\.(db|sqlite)"))
          .findFirst()
          .orElseThrow();
    }
  }

  private List<Path> filesThatContain(String text) throws IOException {
    try (Stream<Path> files = Files.walk(temp.resolve("home"))) {
      return files.filter(file -> startsWith(file, text)).toList();
    }
  }

  private static boolean startsWith(Path file, String text) {
    try {
      return Files.isRegularFile(file)
          && new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1)
              .startsWith(text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Sandbox solved(String example) {
    Sandbox sandbox = Sandbox.of(temp, example);
    Solution.of(example).files().forEach(sandbox::write);
    return sandbox;
  }
}
