package dev.redgreen.prompts.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Location;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.TestId;
import dev.redgreen.prompts.ProjectText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubjectTest {
  private static final String SHOP =
      """
      === src/main/java/org/example/Cart.java
      package org.example;
      public class Cart {
        private final org.example.money.Rounding rounding = null;
        Stock stock;
      }
      === src/main/java/org/example/Stock.java
      package org.example;
      public class Stock {}
      === src/main/java/org/example/money/Rounding.java
      package org.example.money;
      public class Rounding {}
      === src/main/java/org/example/money/Money.java
      package org.example.money;
      public class Money {}
      === src/main/java/org/example/Unrelated.java
      package org.example;
      public class Unrelated {}
      === src/test/java/org/example/Fixtures.java
      package org.example;
      class Fixtures {}
      === src/test/java/org/example/CartTest.java
      package org.example;
      import org.example.money.Money;
      class CartTest {
        void works() {
          Fixtures fixtures = new Fixtures();
          Money money = new Cart().total();
          Receipt receipt = null;
        }
      }
      """;

  @TempDir private Path root;

  @Test
  void aFirstAttemptIsAboutWhatTheTestNames() {
    Subject subject = Subject.of(ProjectText.write(root, SHOP).attempt("org.example.CartTest"));

    assertEquals(
        """
        tests   [src/test/java/org/example/CartTest.java]
        targets [src/main/java/org/example/Cart.java]
        missing [src/main/java/org/example/Receipt.java]
        near    [src/main/java/org/example/money/Money.java, src/test/java/org/example/Fixtures.java]
        far     [src/main/java/org/example/Stock.java]
        """,
        shown(subject));
  }

  private static String shown(Subject subject) {
    return "tests   "
        + subject.tests()
        + "\ntargets "
        + subject.targets()
        + "\nmissing "
        + subject.missing()
        + "\nnear    "
        + subject.near()
        + "\nfar     "
        + subject.far()
        + "\n";
  }

  @Test
  void aStackAndAChangeNameTargets() {
    ProjectText project = ProjectText.write(root, SHOP);
    SourceTree tree =
        project
            .attempt("org.example.CartTest")
            .tree()
            .with(
                Patch.of(
                    new Edit.Write(
                        Path.of("src/main/java/org/example/Receipt.java"),
                        "package org.example;\nclass Receipt {}\n")));
    TestFailure failure =
        new TestFailure(
            TestId.parse("org.example.CartTest#works"),
            "java.lang.IllegalStateException",
            "empty",
            Optional.empty(),
            Optional.empty(),
            List.of(
                "org.example.Stock.take(Stock.java:3)",
                "org.example.CartTest.works(CartTest.java:5)"),
            Optional.of(new Location(Path.of("src/test/java/org/example/CartTest.java"), 5, 0)));
    Attempt attempt =
        project.attempt(tree, false, List.of(failure), List.of(), "org.example.CartTest");

    assertEquals(
        List.of(
            Path.of("src/main/java/org/example/Stock.java"),
            Path.of("src/main/java/org/example/Cart.java"),
            Path.of("src/main/java/org/example/Receipt.java")),
        Subject.of(attempt).targets());
  }

  @Test
  void aWholeClassFindsItsPathByItsName() {
    Subject subject = Subject.of(ProjectText.write(root, SHOP).attempt("org.example.CartTest"));

    assertEquals(
        Optional.of("src/main/java/org/example/Receipt.java"),
        subject.pathOf("org.example.Receipt"));
    assertEquals(Optional.empty(), subject.pathOf("org.example.Unrelated"));
    assertEquals(Optional.empty(), subject.pathOf("example.Receipt"));
  }
}
