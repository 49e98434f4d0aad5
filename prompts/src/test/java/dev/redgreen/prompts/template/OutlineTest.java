package dev.redgreen.prompts.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class OutlineTest {
  @Test
  void bodiesCommentsAnnotationsAndPrivateMembersAreLeftOut() {
    assertEquals(
        """
        package org.example;
        import java.util.List;
        public abstract class Basket<T extends Item> extends Base implements Iterable<T> {
          public static final int LARGEST = 99;
          protected final List<T> items;
          public Basket(List<T> items);
          public abstract int total() throws OverflowException;
          static <E> E first( List<E> all, int... more);
          interface Visitor {
            void visit(Item item);
            default void end();
          }
        }
        """,
        Outline.of(
            """
            package org.example;

            import java.util.List;
            import static java.util.Objects.requireNonNull;

            /** Holds things. */
            @SuppressWarnings({"unchecked"})
            public abstract class Basket<T extends Item> extends Base implements Iterable<T> {
              public static final int LARGEST = 99;
              private static final String SECRET = "x";
              protected final List<T> items;

              /** Makes one. */
              public Basket(List<T> items) {
                this.items = requireNonNull(items);
              }

              @Deprecated
              public abstract int total() throws OverflowException;

              static <E> E first(
                  List<E> all, int... more) {
                return all.get(0);
              }

              private void hidden() {}

              static {
                System.out.println();
              }

              interface Visitor {
                void visit(Item item);

                default void end() {}
              }

              private static class Node {}
            }
            """));
  }

  @Test
  void recordsEnumsAndImplicitConstructorsAreShown() {
    assertEquals(
        """
        record Point(int x, int y) implements Comparable<Point> {
          static Point ORIGIN;
          Point;
          double length();
        }
        enum Colour {
          RED, GREEN;
          final String code;
          Colour(String code);
          String code();
        }
        class Empty {
        }
        """,
        Outline.of(
            """
            record Point(int x, int y) implements Comparable<Point> {
              static Point ORIGIN = new Point(0, 0);
              Point {
                if (x < 0) throw new IllegalArgumentException();
              }
              double length() { return Math.hypot(x, y); }
            }
            enum Colour {
              RED("r"), GREEN("g") { @Override String code() { return "G"; } };
              final String code;
              Colour(String code) { this.code = code; }
              String code() { return code; }
            }
            class Empty {}
            """));
  }

  @Test
  void brokenCodeGivesWhatIsThere() {
    assertEquals(
        """
        class A {
          int one();
          int two(;
        }
        """,
        Outline.of("class A {\n  int one() { return 1; }\n  int two( {\n"));
  }
}
