package dev.redgreen.fixer.reuse.slice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.TestModule;
import dev.redgreen.fixer.reuse.TestStore;
import dev.redgreen.fixer.reuse.find.Candidate;
import dev.redgreen.fixer.reuse.find.Catalogue;
import dev.redgreen.fixer.reuse.find.Homes;
import dev.redgreen.fixer.reuse.write.Support;
import dev.redgreen.patterns.Filter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlicerTest {
  @TempDir private Path directory;
  @TempDir private Path root;
  private TestStore store;

  @BeforeEach
  void open() {
    store = new TestStore(directory);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Slicer slicer(int most) {
    return new Slicer(catalogue(), most);
  }

  private Catalogue catalogue() {
    SourceTree tree = SourceTree.of(root, new TestModule(root).module(17, List.of(), List.of()));
    Filter all = new Filter(Set.of(), Set.of("public"), Set.of("MIT"), Set.of());
    return new Catalogue(store.store(), all, Homes.of(tree));
  }

  private List<Candidate> member(String name) {
    return catalogue().members().stream()
        .filter(candidate -> candidate.signature().name().equals(name))
        .toList();
  }

  private String cut(String member, boolean whole) {
    Optional<Support> support = slicer(30).support(member(member), whole);
    return String.join("\n", support.orElseThrow().nested());
  }

  private void library(String body) {
    store.library("lib:lib:1", "MIT", "lib/Tool.java", "package lib;\n" + body);
  }

  @Test
  void whatIsCalledComesAlongAndNothingElse() {
    library(
        """
        public class Tool {
          private static final int BASE = start();
          private static int start() { return 7; }
          public static int run(int n) { return helper(n) + BASE; }
          private static int helper(int n) { return n; }
          private static int helper(String s) { return s.length(); }
          public static int other() { return 1; }
        }
        """);
    String text = cut("run", false);
    assertTrue(text.contains("int start()") && text.contains("helper(int n)"), text);
    assertFalse(text.contains("helper(String s)") || text.contains("other()"), text);
    assertTrue(text.startsWith("// From lib:lib:1, lib.Tool."), text);
  }

  @Test
  void aCallOnATypeOfTheJdkPullsInNothing() {
    library(
        """
        public class Tool {
          public static int run(String s) { return new Part().size() + s.length(); }
          static class Part {
            int size() { return 1; }
            int length() { return huge(); }
            int huge() { return 2; }
          }
        }
        """);
    String text = cut("run", false);
    assertTrue(text.contains("int size()"), text);
    assertFalse(text.contains("length() {") || text.contains("huge()"), text);
  }

  @Test
  void exceptionsOfTheLibraryBecomeThoseOfTheJdk() {
    library(
        """
        public class Tool {
          public static int run(int n) throws Checked {
            if (n < 0) {
              throw new Odd(n, "too small");
            }
            if (n > 9) {
              throw new Checked();
            }
            return n;
          }
          static class Odd extends Base { Odd(int n, String text) { super(text); } }
          static class Base extends ArithmeticException { Base(String text) { super(text); } }
          static class Checked extends Exception {}
        }
        """);
    String text = cut("run", false);
    assertTrue(text.contains("throw new ArithmeticException(\"too small\");"), text);
    assertTrue(text.contains("throws IllegalArgumentException"), text);
    assertFalse(text.contains("class Odd"), text);
  }

  @Test
  void interfacesThatOnlyCostMethodsGo() {
    library(
        """
        import java.util.Collection;
        public class Tool {
          public static int run(int n) { return new Box().twice(n); }
          abstract static class Box implements Collection<String>, Comparable<Box> {
            int twice(int n) { return 2 * n; }
            public int compareTo(Box other) { return 0; }
          }
        }
        """);
    String lean = cut("run", false);
    assertTrue(lean.contains("class Box implements Comparable<Box> {"), lean);
    String whole = cut("run", true);
    assertTrue(whole.contains("Collection#<String>, Comparable<Box> {"), whole);
  }

  @Test
  void tooMuchIsRefusedByName() {
    library(
        """
        public class Tool {
          public static int run(int n) { return a(n) + b(n); }
          private static int a(int n) { return n; }
          private static int b(int n) { return n; }
        }
        """);
    Slicer small = slicer(2);
    List<Candidate> run = member("run");
    assertEquals(Optional.empty(), small.support(run, false));
    assertEquals("more than 2 members would have to be copied: Tool 3", small.refusal(run, false));
  }

  @Test
  void constantsOfASwitchStayUnqualified() {
    library(
        """
        import static java.math.RoundingMode.CEILING;
        import java.math.RoundingMode;
        public class Tool {
          public static int run(RoundingMode mode) {
            switch (mode) {
              case CEILING:
                return mode == CEILING ? 1 : 2;
              default:
                return 0;
            }
          }
        }
        """);
    String text = cut("run", false);
    assertTrue(text.contains("case CEILING:"), text);
    assertTrue(text.contains("mode == #java.math.RoundingMode#.CEILING"), text);
  }
}
