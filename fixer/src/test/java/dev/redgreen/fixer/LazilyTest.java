package dev.redgreen.fixer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LazilyTest {
  private final List<String> made = new ArrayList<>();

  private Stream<String> noted(String... elements) {
    return Stream.of(elements).peek(made::add);
  }

  private Stream<String> asked(String element) {
    made.add("asked");
    return noted(element);
  }

  @Test
  void aStreamIsMadeAtItsFirstElementAndThenOneByOne() {
    Stream<String> stream = Lazily.stream(() -> noted("a", "b"));
    assertEquals(List.of(), made);
    Iterator<String> elements = stream.filter(each -> true).iterator();
    assertEquals("a", elements.next());
    assertEquals(List.of("a"), made);
    assertEquals("b", elements.next());
    assertFalse(elements.hasNext());
  }

  @Test
  void whatStandsBehindAnotherStreamWaitsForItsEnd() {
    Stream<String> later = Lazily.stream(() -> asked("b"));
    Iterator<String> elements = Stream.concat(noted("a"), later.filter(each -> true)).iterator();
    assertEquals("a", elements.next());
    assertEquals(List.of("a"), made);
    assertEquals("b", elements.next());
  }

  @Test
  void whatIsMadeOfEachElementComesOneByOne() {
    Iterator<String> elements =
        Lazily.flatMap(
                noted("a", "", "b"), each -> noted(each.isEmpty() ? new String[0] : twice(each)))
            .map(String::strip)
            .iterator();
    assertEquals("a1", elements.next());
    assertEquals(List.of("a", "a1"), made);
    assertEquals("a2", elements.next());
    assertEquals("b1", elements.next());
    assertEquals("b2", elements.next());
    assertFalse(elements.hasNext());
    assertEquals(List.of("a", "a1", "a2", "", "b", "b1", "b2"), made);
  }

  private static String[] twice(String text) {
    return new String[] {text + "1", text + "2"};
  }
}
