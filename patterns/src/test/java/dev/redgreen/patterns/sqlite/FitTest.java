package dev.redgreen.patterns.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.patterns.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class FitTest {
  private static Fit fit(String query, String signature) {
    String name = signature.replaceAll(".*#(\\w+).*", "$1");
    return Fit.of(
        Question.of(query, QueryWords.of(query)), Declaration.of(Kind.METHOD, name, signature));
  }

  @Test
  void partsOfADeclarationAreReadApart() {
    Declaration found =
        Declaration.of(
            Kind.METHOD,
            "leftPad",
            "private static java.lang.String org.acme.TextTools#leftPad(String text, int size)");
    assertEquals("left", found.begin());
    assertEquals(List.of("left", "pad"), found.name());
    assertEquals(List.of("text", "tool"), found.type());
    assertEquals(List.of("string", "text", "int", "siz"), found.parameters());
    assertEquals(List.of("string"), found.result());
    assertEquals(false, found.open());
  }

  @Test
  void ofAnotherLanguageOnlyTheNameIsKnown() {
    Declaration found = Declaration.of(Kind.METHOD, "left_pad", "fn left_pad(s: &str) -> String");
    assertEquals(List.of("left", "pad"), found.name());
    assertEquals(List.of(), found.type());
  }

  @Test
  void nameTypeAndParametersFitApart() {
    Fit fit =
        fit("Pads a text on the left to a size", "public String a.TextTools#leftPad(int size)");
    assertEquals(1, fit.name());
    assertEquals(0.5, fit.type());
    assertEquals(0.5, fit.parameters());
    assertEquals(0.5, fit.asked());
    assertEquals(1, fit.open());
    assertEquals(0, fit.making());
  }

  @Test
  void verbAtTheBeginIsTheNamesFirstWord() {
    assertEquals(1, fit("Reverses an array", "public void a.A#reverse(int[] all)").first());
    assertEquals(0, fit("An array to reverse", "public void a.A#reverse(int[] all)").first());
  }

  @Test
  void beginningsGoWithNames() {
    assertEquals("returns true", Leads.of("Returns whether it is empty"));
    assertEquals("inserts", Leads.of("Inserts an element"));
    assertTrue(fit("Inserts an element", "public boolean a.A#offer(E e)").lead() > 2);
    assertTrue(fit("Checks for text", "public boolean a.A#isText(String s)").lead() > 2);
    assertEquals(0, fit("Inserts an element", "public boolean a.A#poll()").lead());
  }

  @Test
  void constructorsAndTruthAreAskedFor() {
    String constructor = "public a.A#new(int size)";
    assertEquals(1, fit("Constructs a buffer of a size", constructor).making());
    assertEquals(-1, fit("Returns the size", constructor).making());
    String truth = "public boolean a.A#isEmpty()";
    assertEquals(1, fit("Tests whether it is empty", truth).truth());
    assertEquals(-1, fit("Adds an element", truth).truth());
    assertEquals(0, fit("Adds an element", "public void a.A#add(E e)").truth());
  }
}
