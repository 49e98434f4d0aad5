package dev.redgreen.prompts.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokenBudgetTest {
  /** Each part has ten tokens. */
  private static Part part(String name, int rank) {
    return new Part(Slot.TARGET, name + "x".repeat(33 - name.length()), rank);
  }

  private static final List<Part> ALL =
      List.of(
          part("test", TokenBudget.NEVER),
          part("test 2", TokenBudget.FURTHER_TEST),
          part("source", TokenBudget.NEVER),
          part("source 2", TokenBudget.FURTHER_SOURCE),
          part("near", TokenBudget.SIGNATURE),
          part("far", TokenBudget.FAR_SIGNATURE),
          part("pattern", TokenBudget.PATTERN),
          part("pattern 2", TokenBudget.PATTERN + 1),
          part("tried", TokenBudget.TRIED),
          part("failure", TokenBudget.NEVER),
          part("failure 2", TokenBudget.FURTHER_FAILURE),
          part("failure 3", TokenBudget.FURTHER_FAILURE));

  private static List<String> kept(int tokens) {
    return new TokenBudget(tokens)
        .fit(5, ALL).stream().map(part -> part.text().replaceFirst("x+$", "")).toList();
  }

  @Test
  void everythingStaysWhereThereIsRoom() {
    assertEquals(12, kept(125).size());
  }

  @Test
  void partsGoInTheStatedOrder() {
    List<String> order =
        List.of(
            "pattern 2",
            "pattern",
            "tried",
            "far",
            "near",
            "failure 3",
            "failure 2",
            "source 2",
            "test 2");
    for (int gone = 1; gone <= order.size(); gone++) {
      List<String> left = kept(125 - 10 * gone);
      assertEquals(12 - gone, left.size());
      assertEquals(
          List.of(), order.subList(0, gone).stream().filter(left::contains).toList(), "" + gone);
    }
  }

  @Test
  void theCoreNeverGoes() {
    assertEquals(List.of("test", "source", "failure"), kept(1));
  }
}
