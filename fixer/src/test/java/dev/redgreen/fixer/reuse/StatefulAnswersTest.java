package dev.redgreen.fixer.reuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.Fix;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Classes with constructors: delegates that are held, and arguments that are kept. */
class StatefulAnswersTest extends WithStore {
  @Test
  void callsAreHandedToAnObjectOfTheJdk() {
    store.jdk(
        "public java.util.ArrayDeque<E>#new()",
        "public void java.util.ArrayDeque<E>#push(E e)",
        "public E java.util.ArrayDeque<E>#peek()",
        "public E java.util.ArrayDeque<E>#element()",
        "public E java.util.ArrayDeque<E>#pop()",
        "public int java.util.ArrayDeque<E>#size()");
    List<Fix> fixes =
        solving.fixes(
            "PlatesTest",
            """
            private final Plates plates = new Plates();
            @Test void lastOnTop() {
              plates.put("blue");
              plates.put("red");
              assertEquals("red", plates.top());
              assertEquals(2, plates.height());
            }
            @Test void nothingOnTop() {
              assertThrows(NoSuchElementException.class, plates::top);
            }
            """);
    assertEquals(
        """
        package acme;

        import java.util.ArrayDeque;

        public final class Plates {
          private final ArrayDeque<String> arrayDeque;

          public Plates() {
            this.arrayDeque = new ArrayDeque<>();
          }

          public void put(String text) {
            arrayDeque.push(text);
          }

          public String top() {
            return arrayDeque.element();
          }

          public int height() {
            return arrayDeque.size();
          }
        }
        """,
        solving.after(fixes.get(0), "acme/Plates.java"));
  }

  @Test
  void aDelegateIsCutOutOfALibrary() {
    store.library(
        "lib:lib:1",
        "MIT",
        "lib/Stock.java",
        """
        package lib;
        import java.util.HashMap;
        import java.util.Map;
        public class Stock<T> implements Comparable<Stock<T>>, Cloneable {
          private final Map<T, Integer> counts = new HashMap<>();
          public Stock() {}
          public void plus(T item, int number) { change(item, number); }
          public void minus(T item, int number) { change(item, -number); }
          public int count(T item) { return counts.getOrDefault(item, 0); }
          private void change(T item, int by) { counts.merge(item, by, Integer::sum); }
          public int compareTo(Stock<T> other) { return 0; }
          public String unused() { return "never called"; }
        }
        """);
    List<Fix> fixes =
        solving.fixes(
            "ShelfTest",
            """
            private final Shelf shelf = new Shelf();
            @Test void counts() {
              shelf.fill("jam", 5);
              assertEquals(5, shelf.stock("jam"));
              shelf.take("jam", 2);
              assertEquals(3, shelf.stock("jam"));
              assertEquals(0, shelf.stock("tea"));
            }
            """);
    String text = solving.after(fixes.get(0), "acme/Shelf.java");
    assertTrue(text.contains("private final Stock<String> stock;"), text);
    assertTrue(text.contains("private void change("), text);
    assertTrue(!text.contains("never called"), text);
    assertTrue(text.contains("lib:lib:1, licence MIT"), text);
  }

  @Test
  void aConstructorsArgumentIsKept() {
    store.jdk("public static int java.lang.Math#floorMod(int x, int y)");
    List<Fix> fixes =
        solving.fixes(
            "DialTest",
            """
            @Test void turns() {
              assertEquals(1, new Dial(12).position(13));
              assertEquals(11, new Dial(12).position(-1));
              assertEquals(3, new Dial(5).position(8));
              assertEquals(4, new Dial(9).position(-5));
            }
            """);
    String text = solving.after(fixes.get(0), "acme/Dial.java");
    assertTrue(text.contains("private final int number;"), text);
    assertTrue(text.contains("return Math.floorMod(number, this.number);"), text);
  }
}
