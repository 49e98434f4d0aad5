package com.acme.lab;

/** A square. */
public record Square(int side) implements Shape {
  @Override
  public int area() {
    return side * side;
  }

  @Override
  public Shape grown(int factor) {
    return new Square(side * factor);
  }
}
