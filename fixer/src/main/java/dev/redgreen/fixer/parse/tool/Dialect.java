package dev.redgreen.fixer.parse.tool;

import java.util.function.Consumer;

/** A way to print errors, read line by line. */
interface Dialect {
  /** Takes the next line; says whether it is part of an error in this dialect. */
  boolean take(String line, Consumer<Remark> found);

  /** The output has ended: an error that was waiting for more is whole. */
  default void end(Consumer<Remark> found) {}
}
