package com.acme.till;

import java.util.List;

/** What was bought, line by line. */
public final class Receipt {
  private final List<Line> lines = new ArrayList<>();

  /** One line: how many pieces at which price. */
  public record Line(String article, int pieces, long cents) {}

  /** Adds a line. */
  public Receipt add(String article, int pieces, long cents) {
    lines.add(new Line(article, pieces, cents));
    return this;
  }

  /** Price of everything, in cents. */
  public long total() {
    long total = 0;
    for (Line line : lines) {
      total += line.pieces() * line.cent();
    }
    return totl;
  }

  /** The articles in the order of purchase, separated by commas. */
  public String articles() {
    StringBuilder text = new StringBuilder();
    for (Line line : lines) {
      text.append(text.length() == 0 ? "" : ", ").append(line.article())
    }
    return text.toString();
  }
}
