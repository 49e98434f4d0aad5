package dev.redgreen.fixer.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is never learned and never proposed. */
class GuardTest {
  private static final String CLIENT =
      "package net;\n\npublic class Client {\n  public int load(int key) {\n    return key;\n  }\n}\n";
  private static final String CHECKS =
      """
      package net;

      public class Checks {
        public @interface Test {}

        public @interface Disabled {}

        public static void assertEquals(int expected, int actual) {}
      }
      """;
  private static final String TEST =
      """
      package net;

      import net.Checks.Test;

      class ClientTest {
        @Test
        void one() {
          Checks.assertEquals(1, new Client().fetch(1));
        }
      }
      """;

  @TempDir Path directory;

  private Learning learning(String name) {
    return new Learning(directory.resolve(name))
        .with("net/Client.java", CLIENT)
        .with("net/Checks.java", CHECKS);
  }

  private List<String> learned(String file, String before, String after) {
    try (Learning learning = learning("store" + after.hashCode())) {
      return learning.learn(file, before, after);
    }
  }

  private void assertNotLearned(String file, String before, String after) {
    assertEquals(List.of(), learned(file, before, after));
  }

  @Test
  void aRenamedMemberInAnAssertionIsLearned() {
    assertEquals(1, learned("net/ClientTest.java", TEST, TEST.replace("fetch", "load")).size());
  }

  @Test
  void aDeletedTestIsNot() {
    String gone = TEST.substring(0, TEST.indexOf("  @Test")) + "}\n";
    assertNotLearned("net/ClientTest.java", TEST, gone);
  }

  @Test
  void aDeletedAssertionIsNot() {
    String assertion = "Checks.assertEquals(1, new Client().fetch(1));";
    assertNotLearned("net/ClientTest.java", TEST, TEST.replace(assertion, "new Client().load(1);"));
    assertNotLearned("net/ClientTest.java", TEST, TEST.replace(assertion, ""));
  }

  @Test
  void whatElseWasChangedInATestIsNotLearnedWithTheRepair() {
    try (Learning learning = learning("else")) {
      String after =
          TEST.replace("fetch", "load")
              .replace("@Test", "@Test @Checks.Disabled")
              .replace("Equals(1", "Equals(2");
      List<String> ids = learning.learn("net/ClientTest.java", TEST, after);
      assertEquals(
          List.of("new Client().fetch → new Client().load"),
          ids.stream().map(id -> learning.store().get(id).orElseThrow().signature()).toList());
    }
  }

  private static void assertRefused(String why, String after) {
    Path file = Learning.path("net/ClientTest.java");
    assertEquals(Optional.of(why), Guard.refusal(file, TEST, after));
  }

  @Test
  void aTestKeepsItsAnnotationsMethodsAndAssertions() {
    assertRefused("it changes an annotation of a test", TEST.replace("@Test", ""));
    assertRefused(
        "it changes an annotation of a test", TEST.replace("@Test", "@Test @Checks.Disabled"));
    assertRefused("it changes an assertion", TEST.replace("Equals(1", "Equals(2"));
    assertRefused("it changes an assertion", TEST.replace("fetch(1)", "fetch(1) + 0"));
    assertRefused("it changes which methods a test has", TEST.replace("void one", "void two"));
  }

  private static String deleting(String body) {
    return """
        package net;

        import java.io.IOException;
        import java.nio.file.Files;
        import java.nio.file.Path;

        class Cleaner {
          boolean clean(Path path) {
            %s
            return true;
          }
        }
        """
        .formatted(body);
  }

  @Test
  void aSwallowedExceptionIsNot() {
    String plain = deleting("Files.delete(path);");
    String file = "net/Cleaner.java";
    assertNotLearned(file, plain, deleting("try { Files.delete(path); } catch (IOException e) {}"));
    assertNotLearned(
        file,
        plain,
        deleting("try { Files.delete(path); } catch (IOException e) { return false; }"));
    assertEquals(
        1,
        learned(
                file,
                plain,
                deleting(
                    "try { Files.delete(path); }"
                        + " catch (IOException e) { throw new IllegalStateException(e); }"))
            .size());
  }

  @Test
  void anEmptiedMethodOrADeletedStatementIsNot() {
    assertNotLearned("net/Cleaner.java", deleting("Files.delete(path);"), deleting(""));
    String runs =
        "package net;\n\nclass Runs {\n  void f() {\n    new Client().fetch(1);\n  }\n}\n";
    assertNotLearned("net/Runs.java", runs, runs.replace("new Client().fetch(1);", ""));
    String two =
        runs.replace("void f", "int f").replace("    new", "    int n = 3;\n    return new");
    assertNotLearned(
        "net/Runs.java", two, two.replaceFirst("(?s)int n = 3;.*fetch\\(1\\);", "return 0;"));
  }

  @Test
  void whatIsFineElsewhereIsNotProposedInAnAssertion() {
    String texts =
        "package net;\n\npublic class Texts {\n  public int of(String key) {\n    return 1;\n  }\n}\n";
    try (Learning learning = learning("main").with("net/Texts.java", texts)) {
      String main = "package net;\n\nclass Main {\n  int n = new Texts().get(1);\n}\n";
      learning.learn("net/Main.java", main, main.replace("get(1)", "of(\"1\")"));
      String other = main.replace("class Main", "class Other");
      learning.assertFixed("net/Other.java", other, other.replace("get(1)", "of(\"1\")"));
      learning.assertNothingProposed(
          "net/ClientTest.java", TEST.replace("new Client().fetch(1)", "new Texts().get(1)"));
      assertEquals(
          Optional.of("it changes an assertion"),
          Guard.refusal(
              Learning.path("net/ClientTest.java"), TEST, TEST.replace("fetch(1)", "load(2)")));
    }
  }
}
