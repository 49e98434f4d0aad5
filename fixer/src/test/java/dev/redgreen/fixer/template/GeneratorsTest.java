package dev.redgreen.fixer.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.Standing;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the new side has and the old side lacks is made again at another place. */
class GeneratorsTest {
  @TempDir Path directory;
  private Learning learning;

  @BeforeEach
  void open() {
    learning = new Learning(directory);
  }

  @AfterEach
  void close() {
    learning.close();
  }

  private static String type(String name, String members) {
    return "package app;\n\nclass " + name + " {\n" + members.indent(2) + "}\n";
  }

  private void learn(String name, String members, String old, String now) {
    String before = type(name, members);
    learning.learn("app/" + name + ".java", before, before.replace(old, now));
  }

  private Fix assertFixed(String name, String members, String old, String now) {
    String before = type(name, members);
    return learning.assertFixed("app/" + name + ".java", before, before.replace(old, now));
  }

  @Test
  void theNearestNameInScope() {
    learn("One", "int count;\nint f() {\n  return cuont;\n}", "cuont", "count");
    learn("Two", "int f(int total) {\n  return 1 + tottal;\n}", "tottal", "total");
    Fix fix = assertFixed("Three", "int f() {\n  int size = 3;\n  return siz;\n}", "siz;", "size;");
    assertTrue(fix.why().contains("2 of 2 green"), fix.why());
    learning.assertNothingProposed("app/Four.java", type("Four", "int f() {\n  return lost;\n}"));
  }

  @Test
  void aVariableOfTheTypeThatIsMissing() {
    learning.with("app/Clock.java", "package app;\n\nclass Clock {}\n");
    learning.with(
        "app/Store.java", "package app;\n\nclass Store {\n  void save(String s, Clock c) {}\n}\n");
    learn(
        "One",
        "void f(Store store, Clock clock) {\n  store.save(\"a\");\n}",
        "save(\"a\")",
        "save(\"a\", clock)");
    learn(
        "Two",
        "final Clock wall = new Clock();\nvoid f(Store s, String t) {\n  s.save(t);\n}",
        "save(t)",
        "save(t, wall)");
    assertFixed(
        "Three",
        "void f(Store a) {\n  Clock mine = new Clock();\n  String other = \"\";\n  a.save(other);\n}",
        "save(other)",
        "save(other, mine)");
  }

  @Test
  void aGetterInPlaceOfAPrivateField() {
    learning.with(
        "app/User.java",
        """
        package app;

        class User {
          private String name = "";
          private int age;
          private String town = "";

          String getName() {
            return name;
          }

          int getAge() {
            return age;
          }

          String getTown() {
            return town;
          }
        }
        """);
    learn("One", "String f(User u) {\n  return u.name;\n}", "u.name", "u.getName()");
    learn("Two", "int f(User x) {\n  return x.age + 1;\n}", "x.age", "x.getAge()");
    Fix fix =
        assertFixed("Three", "String f(User y) {\n  return y.town;\n}", "y.town", "y.getTown()");
    assertTrue(fix.why().contains("?0.?1 → ?0.?2()"), fix.why());
  }

  @Test
  void aChangeAtAnotherPlaceOfTheFile() {
    learning.with("app/Legacy.java", "package app;\n\nclass Legacy {}\n");
    learning.with("app/Modern.java", "package app;\n\nclass Modern {\n  void run(int n) {}\n}\n");
    learn(
        "One",
        "private Legacy api;\nLegacy old;\nvoid f() {\n  api.run(1);\n}",
        "private Legacy",
        "private Modern");
    learn(
        "Two",
        "private Legacy engine;\nvoid f(Legacy unused) {\n  System.out.println();\n  engine.run(2);\n}",
        "private Legacy",
        "private Modern");
    assertFixed(
        "Three",
        "Legacy first;\nprivate Legacy motor;\nvoid f() {\n  motor.run(3);\n}",
        "private Legacy",
        "private Modern");
  }

  @Test
  void anotherPlaceIsTheNearest() {
    learning.with("app/Legacy.java", "package app;\n\nclass Legacy {}\n");
    learning.with("app/Modern.java", "package app;\n\nclass Modern {\n  void run(int n) {}\n}\n");
    String one = "void f() {\n  Legacy a = null;\n  a.run(1);\n}";
    learn("One", one, "Legacy a", "Modern a");
    learn("Two", one.replace("a", "b").replace("Legbcy", "Legacy"), "Legacy b", "Modern b");
    String unseen =
        "void g() {\n  Legacy m = null;\n}\nvoid f() {\n  Legacy m = null;\n  m.run(2);\n}";
    String before = type("Three", unseen);
    int second = before.lastIndexOf("Legacy");
    learning.assertFixed(
        "app/Three.java",
        before,
        before.substring(0, second) + "Modern" + before.substring(second + 6));
  }

  @Test
  void anInventedValueIsOnlyPlausible() {
    learn(
        "One",
        "int f(boolean b) {\n  int n;\n  if (b) n = 1;\n  return n;\n}",
        "int n;",
        "int n = 0;");
    learn(
        "Two",
        "boolean f(int i) {\n  boolean ok;\n  if (i > 1) ok = true;\n  return ok;\n}",
        "boolean ok;",
        "boolean ok = false;");
    Fix fix =
        assertFixed(
            "Three",
            "double f(int i) {\n  double sum;\n  while (i > 1) sum = i--;\n  return sum;\n}",
            "double sum;",
            "double sum = 0.0;");
    assertEquals(Standing.PLAUSIBLE, fix.standing());
  }
}
