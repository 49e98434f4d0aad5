package dev.redgreen.patterns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonFormTest {
  private static final String SIGNATURE = "public static int a.A#f(int n, String s)";
  private static final String BODY =
      "public static int f(int n, String s) { int k = n + 1; return s.length() * k; }";

  private static Pattern method(String signature, String body) {
    Origin origin = new Origin("p", "p", "A.java", "a.A", 1, "", "own", "", "");
    return new Pattern(
        PatternId.of(Kind.METHOD, signature, body),
        Kind.METHOD,
        "f",
        signature,
        "",
        body,
        "",
        "java",
        Set.of(),
        Standing.CORPUS,
        List.of(origin));
  }

  private static String form(String signature, String body) {
    return CommonForm.of(method(signature, body)).orElseThrow();
  }

  @Test
  void namesOfParametersCommentsAndFinalDoNotCount() {
    assertEquals(
        form(SIGNATURE, BODY),
        form(
            "public static int a.A#f(int count, String text)",
            "public static int f(final int count, final String text) {\n"
                + "  // one more\n  final int k = count + 1;\n  return text.length() * k;\n}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "public static int f(int n, String s) { int k = n + 2; return s.length() * k; }",
        "public static int f(int n, String s) { int k = n - 1; return s.length() * k; }",
        "public static int f(int n, String s) { int k = n + 1; return s.length() * n; }",
        "public static int f(int n, String s) { int m = n + 1; return s.length() * m; }",
        "public static int f(int n, String s) { int k = n + 1; return s.hashCode() * k; }",
        "public static int f(int n, String s) { int k = n + 1; return A.s.length() * k; }",
        "public static synchronized int f(int n, String s) { int k = n + 1; return s.length() * k; }",
      })
  void whatBehavesDifferentlyHasAnotherForm(String body) {
    assertNotEquals(form(SIGNATURE, BODY), form(SIGNATURE, body));
  }

  @Test
  void aFieldOfTheOtherNameIsNoParameter() {
    assertNotEquals(
        form("int a.A#f(int a)", "int f(int a) { return a + b; }"),
        form("int a.A#f(int b)", "int f(int b) { return b + b; }"));
    assertNotEquals(
        form("int a.A#f(int a)", "int f(int a) { return a + this.a; }"),
        form("int a.A#f(int b)", "int f(int b) { return b + this.b; }"));
  }

  @Test
  void aTableInALiteralIsSurvived() {
    String table = "String f(int a) { return \"" + "\\7x".repeat(200_000) + "\" + a; }";
    assertEquals(
        form("String a.A#f(int a)", table),
        form("String a.A#f(int b)", table.replace("int a", "int b").replace("+ a;", "+ b;")));
  }

  @Test
  void textIsNoCode() {
    assertNotEquals(
        form("String a.A#f(int a)", "String f(int a) { return \"a\" + a; }"),
        form("String a.A#f(int b)", "String f(int b) { return \"b\" + b; }"));
  }

  @Test
  void typesAndPlaceCount() {
    assertNotEquals(
        form("int a.A#f(int n)", "int f(int n) { return 1; }"),
        form("int a.A#f(long n)", "int f(long n) { return 1; }"));
    assertNotEquals(
        form("int a.A#f(int n)", "int f(int n) { return 1; }"),
        form("int b.B#f(int n)", "int f(int n) { return 1; }"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "int f(int n) { switch (x) { case n: return 1; default: return 2; } }",
        "int f(int n) { @Named(n = 1) int k = n; return k; }",
        "int f(int n) { return n(n); }",
      })
  void whereAWordMayBeSomethingElseThereIsNoForm(String body) {
    assertEquals(Optional.empty(), CommonForm.of(method("int a.A#f(int n)", body)));
  }

  @Test
  void signatureThatIsNoneHasNoForm() {
    assertTrue(CommonForm.of(method("nonsense", "x")).isEmpty());
  }
}
