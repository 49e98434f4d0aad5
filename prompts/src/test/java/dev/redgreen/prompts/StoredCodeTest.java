package dev.redgreen.prompts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.Fix;
import dev.redgreen.patterns.EmbedderSource;
import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.PatternId;
import dev.redgreen.patterns.PatternStore;
import dev.redgreen.patterns.Standing;
import dev.redgreen.patterns.Trial;
import dev.redgreen.patterns.sqlite.SqlitePatternStore;
import dev.redgreen.prompts.template.Subject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredCodeTest {
  private static final String PALINDROME =
      """
      public static boolean isPalindrome(String text) {
        return new StringBuilder(text).reverse().toString().equals(text);
      }
      """;

  private static final String PROJECT =
      """
      === src/test/java/org/example/PalindromeTest.java
      package org.example;

      import static org.junit.jupiter.api.Assertions.assertTrue;

      import org.junit.jupiter.api.Test;

      class PalindromeTest {
        @Test
        void recognisesPalindromes() {
          assertTrue(Palindrome.isPalindrome("anna"));
        }
      }
      """;

  @TempDir private Path root;
  @TempDir private Path directory;

  private static Pattern method(String name, String body, String project, String space) {
    Origin origin =
        new Origin(project, space, "a/Texts.java", "a.Texts", 3, "", "Apache-2.0", "", "");
    String signature = body.substring(0, body.indexOf('{')).strip();
    return new Pattern(
        PatternId.of(Kind.METHOD, signature, body),
        Kind.METHOD,
        name,
        signature,
        "",
        body,
        name.startsWith("count") ? "Counts on." : "Tells whether a text is a palindrome.",
        "java",
        Set.of(),
        Standing.CORPUS,
        List.of(origin));
  }

  /** Words have weights only among other words. */
  private static List<Pattern> others() {
    return IntStream.range(0, 40)
        .mapToObj(
            i ->
                method(
                    "count" + i,
                    "public static int count" + i + "(int n) {\n  return n + " + i + ";\n}\n",
                    "lib:counts:1",
                    Origin.PUBLIC))
        .toList();
  }

  private Similar.Found found(double floor, Pattern... patterns) {
    Clock clock = Clock.fixed(ProjectText.NOW, ZoneOffset.UTC);
    try (PatternStore store = SqlitePatternStore.open(directory, clock, EmbedderSource.none())) {
      store.add(others());
      store.add(List.of(patterns));
      Trial green = Trial.of(patterns[0].id(), "r", "shop", true, 1, "green", ProjectText.NOW);
      store.record(List.of(green));
      Filter filter = Filter.ofKinds(Kind.METHOD).inSpaces(Set.of(Origin.PUBLIC, "shop"));
      Attempt attempt = ProjectText.write(root, PROJECT).attempt("org.example.PalindromeTest");
      return new StoredCode(store, filter, floor, false).to(attempt, Subject.of(attempt));
    }
  }

  @Test
  void atMostTwoPatternsAreShown() {
    Similar.Found found =
        found(
            0.01,
            method("isPalindrome", PALINDROME, "lib:texts:1", Origin.PUBLIC),
            method(
                "isPalindrome",
                PALINDROME.replace("(String ", "(Object "),
                "lib:a:1",
                Origin.PUBLIC),
            method(
                "isPalindrome",
                PALINDROME.replace("(String ", "(Text "),
                "lib:b:1",
                Origin.PUBLIC));

    assertEquals(2, found.texts().size());
    assertEquals(2, found.sources().size());
  }

  @Test
  void aPatternIsShownWithItsPlaceAndSuccess() {
    Similar.Found found =
        found(0.01, method("isPalindrome", PALINDROME, "lib:texts:1", Origin.PUBLIC));

    assertEquals(
        "From lib:texts:1 Texts.isPalindrome, expected success N %, uses: 1:\n```java\n"
            + PALINDROME
            + "```\n",
        found.texts().get(0).replaceFirst("\\d+ %", "N %"));
    assertEquals("Apache-2.0", found.sources().get(0).licence());
  }

  @Test
  void nothingBelowTheFloorIsShown() {
    assertEquals(
        List.of(),
        found(0.99, method("isPalindrome", PALINDROME, "lib:texts:1", Origin.PUBLIC)).texts());
  }

  @Test
  void codeOfAnotherProjectIsNotShown() {
    assertEquals(
        List.of(), found(0.01, method("isPalindrome", PALINDROME, "client", "client")).texts());
  }

  @Test
  void onlyAPatternThatTheCodeContainsCountsAsUsed() {
    Similar.Found found =
        found(0.01, method("isPalindrome", PALINDROME, "lib:texts:1", Origin.PUBLIC));
    String copied =
        "class Palindrome {\n  // copied\n" + PALINDROME.replace("\n", "\n\n") + "\n}\n";
    String own =
        "class Palindrome { static boolean isPalindrome(String s) { int i = 0;"
            + " while (i < s.length() / 2 && s.charAt(i) == s.charAt(s.length() - 1 - i)) i++;"
            + " return i >= s.length() / 2; } }";

    assertEquals(1, found.usedIn(copied).size());
    assertEquals(List.<Fix.Source>of(), found.usedIn(own));
  }
}
