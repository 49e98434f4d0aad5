package dev.redgreen.fixer.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.Standing;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where templates apply and where they must not; what is remembered of them. */
class LearningLimitsTest {
  private static final String CLIENT =
      "package net;\n\npublic class Client {\n  public String load(String key) {\n    return key;\n  }\n}\n";

  @TempDir Path directory;
  private Learning learning;

  @BeforeEach
  void open() {
    learning = new Learning(directory.resolve("one")).with("net/Client.java", CLIENT);
  }

  @AfterEach
  void close() {
    learning.close();
  }

  private static String using(String name, String parameters, String code) {
    return """
        package app;

        import net.Client;

        class %s {
          String run(%s) {
            return %s;
          }
        }
        """
        .formatted(name, parameters, code);
  }

  private void learn(Learning into, String name, String parameters, String code) {
    String before = using(name, parameters, code);
    into.learn("app/" + name + ".java", before, before.replace("fetch", "load"));
  }

  @Test
  void oneExampleAloneMendsOnlyTheSameCode() {
    learn(learning, "One", "Client client", "client.fetch(\"a\")");
    String same = using("Same", "String s, Client client", "s + client.fetch(s)");
    learning.assertFixed("app/Same.java", same, same.replace("fetch", "load"));
    learning.assertNothingProposed(
        "app/Other.java", using("Other", "Client other", "other.fetch(\"a\")"));
  }

  @Test
  void whatIsLearnedOfOneTypeIsNotAppliedToAnother() {
    learn(learning, "One", "Client client", "client.fetch(\"a\")");
    learn(learning, "Two", "Client backup", "backup.fetch(\"b\")");
    learning.with(
        "net/Dog.java",
        "package net;\n\npublic class Dog {\n  public String load(String key) {\n    return key;\n  }\n}\n");
    learning.assertNothingProposed(
        "app/Walk.java", using("Walk", "net.Dog dog", "dog.fetch(\"stick\")"));
  }

  @Test
  void whereTheCodeStandsIsNoPartOfTheTemplate() {
    String one =
        "package app;\n\nclass One {\n  int f = help(1);\n  static int assist(int n) {\n    return n;\n  }\n}\n";
    learning.learn("app/One.java", one, one.replace("help", "assist"));
    String other = one.replace("class One", "class Other").replace("help(1)", "3 + help(2)");
    learning.assertFixed("app/Other.java", other, other.replace("help", "assist"));
  }

  @Test
  void whatNamesNothingIsNotGeneralised() {
    String one = "package app;\n\nclass One {\n  int f = none;\n}\n";
    learning.learn("app/One.java", one, one.replace("none", "0"));
    String two = "package app;\n\nclass Two {\n  int f = nothing;\n}\n";
    learning.learn("app/Two.java", two, two.replace("nothing", "0"));
    assertEquals(2, templates(learning).size());
    learning.assertNothingProposed(
        "app/Three.java", two.replace("Two", "Three").replace("nothing", "zip"));
  }

  @Test
  void whatNothingFillsIsNotGeneralised() {
    learning.with(
        "net/Dog.java",
        "package net;\n\npublic class Dog {\n  public String load(String key, int n) {\n    return key;\n  }\n}\n");
    String one = using("One", "net.Dog d", "d.fetch(\"a\")");
    learning.learn("app/One.java", one, one.replace("fetch(\"a\")", "load(\"a\", 7)"));
    String two = using("Two", "net.Dog d", "d.fetch(\"b\")");
    learning.learn("app/Two.java", two, two.replace("fetch(\"b\")", "load(\"b\", 9)"));
    assertEquals(2, templates(learning).size());
    String body = templates(learning).get(0).body();
    assertTrue(body.contains("INT_LITERAL\"9\""), body);
    String hollow = body.replace("INT_LITERAL\"9\"", "?0:EXPRESSION");
    assertTrue(Usable.test(TemplateCodec.decode(body).orElseThrow()));
    assertFalse(Usable.test(TemplateCodec.decode(hollow).orElseThrow()));
  }

  @Test
  void aFailedApplicationIsNotTriedAgainAtItsSite() {
    learn(learning, "One", "Client client", "client.fetch(\"a\")");
    learn(learning, "Two", "Client backup", "backup.fetch(\"b\")");
    String text = using("Three", "Client third", "third.fetch(\"c\")");
    SourceTree red = learning.tree("app/Three.java", text);
    TemplateProposer proposer = new TemplateProposer(learning.store(), Set.of("p"));
    List<Fix> fixes = proposer.propose(learning.attempt(red, List.of())).toList();
    assertEquals(1, fixes.size());
    proposer.failed(fixes.get(0), "p", "run9");
    String moved = text.replace("class Three", "// elsewhere\nclass Three");
    learning.assertNothingProposed("app/Three.java", moved);
    String other = using("Three", "Client third", "third.fetch(\"d\")");
    Fix fix = learning.assertFixed("app/Three.java", other, other.replace("fetch", "load"));
    assertTrue(fix.why().contains("2 of 3 green"), fix.why());
  }

  @Test
  void whatWasTriedInThisRunIsNotProposedAgain() {
    learn(learning, "One", "Client client", "client.fetch(\"a\")");
    SourceTree red =
        learning.tree("app/Two.java", using("Two", "Client client", "client.fetch(\"b\")"));
    Fix fix = learning.propose(red).get(0);
    assertEquals(
        List.of(), learning.propose(red, List.of(new Attempt.Tried(fix, List.of(), "tests"))));
  }

  @Test
  void twoStoresMergeByUnion() {
    try (Learning other = new Learning(directory.resolve("two")).with("net/Client.java", CLIENT)) {
      learn(learning, "One", "Client client", "client.fetch(\"a\")");
      learn(learning, "Two", "Client backup", "backup.fetch(\"b\")");
      learn(other, "Three", "Client client", "client.fetch(\"c\")");
      learn(other, "Four", "Client last", "last.fetch(\"d\")");
      Set<String> both = new TreeSet<>(ids(learning));
      both.retainAll(ids(other));
      assertEquals(2, both.size(), "client.fetch as it is, and the general one");
      learning.store().add(templates(other));
      assertEquals(Standing.VERIFIED, general(learning).standing());
      Evidence evidence = Evidence.of(general(learning), 0);
      assertEquals(4, evidence.greens());
      assertTrue(evidence.trusted());
    }
  }

  private static List<Pattern> templates(Learning learning) {
    return learning.store().list(Filter.ofKinds(TemplateMemory.KIND), 100);
  }

  private static Set<String> ids(Learning learning) {
    return templates(learning).stream().map(Pattern::id).collect(Collectors.toSet());
  }

  private static Pattern general(Learning learning) {
    return templates(learning).stream()
        .filter(pattern -> pattern.body().contains("?0"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void threeGreensInTwoFilesAreTrusted() {
    learn(learning, "One", "Client client", "client.fetch(\"a\")");
    learn(learning, "Two", "Client backup", "backup.fetch(\"b\")");
    String text = using("Three", "Client third", "third.fetch(\"c\")");
    Fix third = learning.assertFixed("app/Three.java", text, text.replace("fetch", "load"));
    assertFalse(third.caution().isEmpty());
    learn(learning, "Three", "Client third", "third.fetch(\"c\")");
    assertEquals(Standing.TRUSTED, general(learning).standing());
    String last = using("Last", "Client fourth", "fourth.fetch(\"c\")");
    Fix fourth = learning.assertFixed("app/Last.java", last, last.replace("fetch", "load"));
    assertEquals("", fourth.caution());
    assertEquals(List.of(general(learning).id()), List.of(fourth.sources().get(0).patternId()));
  }

  @Test
  void aBuildThatPassedWithATemplateSpeaksForItAndOneThatRefusedItAgainst() {
    learn(learning, "One", "Client client", "client.fetch(\"a\")");
    learn(learning, "Two", "Client backup", "backup.fetch(\"b\")");
    TemplateProposer proposer = new TemplateProposer(learning.store(), Set.of("p"));
    proposer.passed(propose(proposer, "Three"), "p", "run8");
    assertEquals(Standing.TRUSTED, general(learning).standing());
    assertEquals(3, Evidence.of(general(learning), 0).greens());

    for (String name : List.of("Four", "Five", "Six")) {
      proposer.failed(propose(proposer, name), "p", "run9");
      Fix next = propose(proposer, "Next" + name);
      assertTrue(next.caution().isEmpty() != name.equals("Six"), next.caution());
    }
    proposer.failed(propose(proposer, "Seven"), "p", "run9");
    learning.assertNothingProposed(
        "app/Eight.java", using("Eight", "Client c", "c.fetch(\"Eight\")"));
    assertEquals(Standing.QUARANTINED, quarantined().standing());
  }

  private Fix propose(TemplateProposer proposer, String name) {
    String text = using(name, "Client third", "third.fetch(\"" + name + "\")");
    SourceTree red = learning.tree("app/" + name + ".java", text);
    return proposer.propose(learning.attempt(red, List.of())).toList().get(0);
  }

  private Pattern quarantined() {
    return learning.store().startingWith("").stream()
        .filter(pattern -> pattern.kind().equals(TemplateMemory.KIND))
        .filter(pattern -> pattern.body().contains("?0"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void severalErrorsAreMendedTogether() {
    learn(learning, "One", "Client client", "client.fetch(\"a\")");
    learn(learning, "Two", "Client backup", "backup.fetch(\"b\")");
    String before = using("Both", "Client x, Client y", "x.fetch(\"a\") + y.fetch(x.fetch(\"b\"))");
    Fix fix = learning.assertFixed("app/Both.java", before, before.replace("fetch", "load"));
    assertEquals(1, fix.sources().size());
  }

  @Test
  void onlyTheNeededPartOfAChangeIsLearned() {
    String before =
        """
        package app;

        import java.util.Map;
        import net.Client;

        class Busy {
          int count = 1;

          String run(Client client) {
            int unused = 3;
            return client.fetch("a") + count;
          }

          void other() {}
        }
        """;
    String after =
        before
            .replace("import java.util.Map;\n", "import java.util.List;\n")
            .replace("count = 1", "count = 2")
            .replace("fetch", "load")
            .replace("void other() {}", "List<String> other() {\n    return List.of();\n  }");
    List<String> ids = learning.learn("app/Busy.java", before, after);
    assertEquals(
        List.of("client.fetch → client.load"),
        ids.stream().map(id -> learning.store().get(id).orElseThrow().signature()).toList());
  }

  @Test
  void aTemplateIsDescribedReadably() {
    learn(learning, "One", "Client client", "client.fetch(\"a\")");
    learn(learning, "Two", "Client backup", "backup.fetch(\"b\")");
    assertEquals(
        """
        answers compiler.err.cant.resolve.location.args about kind method, owner Client, symbol fetch

        at the error:
        - ?0.fetch
        + ?0.load

        ?0 is any expression

        learned from One.java and Two.java, 2 of 2 green; not trusted before 3 in 2 files
        0 uses recorded, expected success 0.75 ± 0.19
        green in src/main/java/app/One.java:7, run run1
        green in src/main/java/app/Two.java:7, run run2
        """,
        TemplateText.describe(general(learning), learning.store(), "p").orElseThrow());
  }

  @Test
  void aRepairByAPersonIsLearnedLikeAnyOther() {
    String before = using("One", "Client client", "client.fetch(\"a\")");
    SourceTree red = learning.tree("app/One.java", before);
    SourceTree green = learning.tree("app/One.java", before.replace("fetch", "load"));
    List<Pattern> taught =
        TemplateMemory.taught(red, green, red.compile().errors(), List.of(), "p", "commit");
    assertEquals(
        List.of("client.fetch → client.load"), taught.stream().map(Pattern::signature).toList());
    assertEquals(List.of(), templates(learning));
    List<String> ids =
        new TemplateMemory(learning.store(), "p")
            .learn(red.compile().errors(), red, green, "commit");
    assertEquals(taught.stream().map(Pattern::id).toList(), ids);
  }
}
