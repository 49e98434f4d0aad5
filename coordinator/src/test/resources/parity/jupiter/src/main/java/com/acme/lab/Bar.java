package com.acme.lab;

/** A bar of width one. */
public record Bar(int length) implements Shape {
  @Override
  public int area() {
    return length;
  }

  @Override
  public Shape grown(int factor) {
    return new Bar(length * factor * factor);
  }
}
