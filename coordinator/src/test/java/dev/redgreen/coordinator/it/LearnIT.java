package dev.redgreen.coordinator.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Repairs that a person made are learned, and mend what nobody has seen. */
final class LearnIT {
  private static final String SOURCES = "src/main/java/com/acme/";
  private static final String SPLIT_TEST = "src/test/java/com/acme/party/BillSplitTest.java";

  @TempDir Path temp;
  private Sandbox sandbox;

  @BeforeEach
  void aProjectThatBuilds() {
    sandbox = Sandbox.of(temp, "repair-round");
    Solution.of("repair-round").files().forEach(sandbox::write);
  }

  private void source(String file, String text) {
    sandbox.write(SOURCES + file, text);
  }

  private void commit(String message) {
    sandbox.git("add", "-A");
    sandbox.git(
        "-c", "user.name=Ada", "-c", "user.email=ada@acme.test", "commit", "-q", "-m", message);
  }

  /** Learns, and asserts that nothing but the store has changed. */
  private Cli.Run learn(String... revisions) {
    SortedMap<String, String> before = sandbox.tree();
    List<String> line = new ArrayList<>(List.of("fix", "--json", "--learn"));
    line.addAll(List.of(revisions));
    Cli.Run run = sandbox.tdd().run(line.toArray(String[]::new));
    assertEquals(before, sandbox.tree());
    assertEquals(List.of(), sandbox.leftovers());
    return run;
  }

  private static void assertLearned(Cli.Run run) {
    assertEquals("green", run.text("outcome"), run::toString);
    assertEquals(0, run.exit(), run::toString);
    assertEquals("maven", run.text("verifiedBy"), run::toString);
    assertEquals("human", run.json().path("fixes").path(0).path("rung").asText(), run::toString);
    assertTrue(run.json().path("learned").size() > 0, run::toString);
  }

  private static void assertNothingLearned(String outcome, String reason, Cli.Run run) {
    assertEquals(outcome, run.text("outcome"), run::toString);
    assertTrue(run.text("reason").contains(reason), run::toString);
    assertEquals(1, run.exit(), run::toString);
    assertEquals(0, run.json().path("learned").size(), run::toString);
  }

  /** What a template has learned mends a file that nobody has seen, without a model. */
  private Cli.Run assertMended(String file, String broken, String right) {
    source(file, broken);
    Cli.Run run = sandbox.tdd().run("fix", "--offline", "--apply", "--json");
    assertEquals("green", run.text("outcome"), run::toString);
    assertEquals("template", run.json().path("fixes").path(0).path("rung").asText(), run::toString);
    assertEquals(right, sandbox.read(SOURCES + file));
    return run;
  }

  private static String caller(String name, String code) {
    return """
        package com.acme.app;

        import com.acme.net.Client;

        class %s {
          String run(Client client, String key) {
            return %s;
          }
        }
        """
        .formatted(name, code);
  }

  @Test
  void aRenamedMethodIsLearnedFromTheTreeAndFromTheLastCommit() {
    source(
        "net/Client.java",
        "package com.acme.net;\n\npublic class Client {\n  public String load(String key) {\n    return key;\n  }\n}\n");
    source("app/Noise.java", "package com.acme.app;\n\nclass Noise {}\n");
    source("app/One.java", caller("One", "client.fetch(key)"));
    sandbox.git();
    commit("Broken");

    source("app/One.java", caller("One", "client.load(key)"));
    source("app/Noise.java", "package com.acme.app;\n\nfinal class Noise {}\n");
    Cli.Run tree = learn();
    assertLearned(tree);
    assertTrue(tree.text("patch").contains("+    return client.load(key);"), tree::toString);
    assertFalse(tree.text("patch").contains("Noise"), tree::toString);

    source("app/Two.java", caller("Two", "key + new Client().fetch(key + 1)"));
    commit("Broken again");
    source("app/Two.java", caller("Two", "key + new Client().load(key + 1)"));
    commit("Repaired");
    assertLearned(learn());

    String third = caller("Three", "java.util.Objects.requireNonNull(client).fetch(key.trim())");
    Cli.Run mended = assertMended("app/Three.java", third, third.replace("fetch", "load"));
    String from = mended.lines("patternsUsed");
    assertTrue(from.contains("learned from One.java and Two.java, 2 of 2 green"), from);

    String list = sandbox.tdd().run("patterns", "list", "--kind", "template").out();
    assertFalse(list.contains(" fix "), list);
    String id =
        list.lines()
            .filter(line -> line.contains("?0.fetch"))
            .map(line -> line.substring(0, 12))
            .findFirst()
            .orElseThrow(() -> new AssertionError(list));
    String shown = sandbox.tdd().run("patterns", "show", id).out();
    assertTrue(shown.contains("- ?0.fetch\n+ ?0.load\n"), shown);
    assertTrue(shown.contains("learned from One.java, Three.java and 1 more, 3 of 3 green"), shown);
    assertTrue(shown.contains("; trusted"), shown);
  }

  private static String reader(String name, String statement) {
    return """
        package com.acme.shop;

        import java.io.IOException;
        import java.nio.file.Files;
        import java.nio.file.Path;

        class %s {
          void run(Path path) {
            System.out.println(path);
        %s  }
        }
        """
        .formatted(name, statement.indent(4));
  }

  private static String wrapped(String statement) {
    return "try {\n  " + statement + "\n} catch (IOException e) {\n  throw new ShopTrouble(e);\n}";
  }

  private void repairBetweenCommits(String file, String broken, String right) {
    source(file, broken);
    commit("Broken");
    source(file, right);
    commit("Repaired");
  }

  @Test
  void anExceptionOfTheProjectIsLearnedBetweenCommits() {
    source(
        "shop/ShopTrouble.java",
        "package com.acme.shop;\n\npublic class ShopTrouble extends RuntimeException {\n"
            + "  public ShopTrouble(Exception cause) {\n    super(cause);\n  }\n}\n");
    sandbox.git();
    commit("Tests");
    String delete = "Files.delete(path);";
    String print = "System.out.println(Files.size(path));";
    repairBetweenCommits(
        "shop/Cleaner.java", reader("Cleaner", delete), reader("Cleaner", wrapped(delete)));
    sandbox.git("tag", "cleaned");
    repairBetweenCommits(
        "shop/Sizes.java", reader("Sizes", print), reader("Sizes", wrapped(print)));

    assertLearned(learn("cleaned~1..cleaned"));
    assertLearned(learn("HEAD~1..main"));

    String copy = "Files.copy(path, path.resolveSibling(\"copy\"));";
    assertMended("shop/Copier.java", reader("Copier", copy), reader("Copier", wrapped(copy)));
  }

  private static String mailer(String name, String mail) {
    return """
        package com.acme.app;

        import com.acme.mail.Mail;

        class %s {
          Mail make(String user, int count) {
            return %s;
          }
        }
        """
        .formatted(name, mail);
  }

  @Test
  void aBuilderThatReplacedAConstructorIsLearned() {
    source(
        "mail/Mail.java",
        "package com.acme.mail;\n\npublic class Mail {\n  private Mail() {}\n\n"
            + "  public static Mail to(String receiver) {\n    return new Mail();\n  }\n\n"
            + "  public Mail subject(String text) {\n    return this;\n  }\n\n"
            + "  public Mail build() {\n    return this;\n  }\n}\n");
    sandbox.git();
    commit("Tests");
    repairBetweenCommits(
        "app/Hello.java",
        mailer("Hello", "new Mail(user, \"Hello\")"),
        mailer("Hello", "Mail.to(user).subject(\"Hello\").build()"));
    assertLearned(learn());
    repairBetweenCommits(
        "app/Bill.java",
        mailer("Bill", "new Mail(\"desk\", user + count)"),
        mailer("Bill", "Mail.to(\"desk\").subject(user + count).build()"));
    assertLearned(learn());

    assertMended(
        "app/Alarm.java",
        mailer("Alarm", "count > 3 ? new Mail(user.trim(), \"Alarm \" + count) : null"),
        mailer(
            "Alarm",
            "count > 3 ? Mail.to(user.trim()).subject(\"Alarm \" + count).build() : null"));
  }

  @Test
  void onlyWhatLeadsFromRedToGreenIsLearned() {
    String test = sandbox.read(SPLIT_TEST);
    sandbox.git();
    commit("Builds");
    source("app/One.java", caller("One", "key"));
    assertNothingLearned("stuck", "your working tree fails, too", learn());

    source("app/One.java", "package com.acme.app;\n\nclass One {}\n");
    assertNothingLearned("not-red", "passes", learn("HEAD"));

    assertEquals(2, sandbox.tdd().run("fix", "--learn", "nowhere").exit());
    assertEquals(2, sandbox.tdd().run("fix", "--learn", "--apply").exit());

    sandbox.write(SPLIT_TEST, test.replace("334", "335"));
    commit("Broken");
    sandbox.write(SPLIT_TEST, test);
    Cli.Run run = learn();
    assertNothingLearned("stuck", "may not be learned", run);
    assertTrue(run.lines("refused").contains("a test would demand less"), run::toString);
  }
}
