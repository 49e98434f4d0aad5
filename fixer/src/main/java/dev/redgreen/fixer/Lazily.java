package dev.redgreen.fixer;

import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Streams that make their elements one at a time, as they are asked for. {@code flatMap} does not:
 * read through an iterator, it makes all that an inner stream holds before it gives the first.
 * Closing these streams does not close the inner ones.
 */
public final class Lazily {
  private Lazily() {}

  /** The elements of a stream that is made when the first of them is asked for. */
  public static <T> Stream<T> stream(Supplier<Stream<T>> later) {
    // A spliterator of the inner stream itself would make it when concat asks for its size.
    return flatMap(Stream.of(later), Supplier::get);
  }

  /** What is made of each element, one after the other. */
  public static <T, R> Stream<R> flatMap(Stream<T> each, Function<T, Stream<R>> made) {
    return StreamSupport.stream(
        () -> new Flat<>(each.spliterator(), made), Spliterator.ORDERED, false);
  }

  private static final class Flat<T, R> extends Spliterators.AbstractSpliterator<R> {
    private final Spliterator<T> outer;
    private final Function<T, Stream<R>> made;
    private Spliterator<R> inner = Spliterators.emptySpliterator();

    Flat(Spliterator<T> outer, Function<T, Stream<R>> made) {
      super(Long.MAX_VALUE, Spliterator.ORDERED);
      this.outer = outer;
      this.made = made;
    }

    @Override
    public boolean tryAdvance(Consumer<? super R> action) {
      while (!inner.tryAdvance(action)) {
        if (!outer.tryAdvance(element -> inner = made.apply(element).spliterator())) {
          return false;
        }
      }
      return true;
    }
  }
}
