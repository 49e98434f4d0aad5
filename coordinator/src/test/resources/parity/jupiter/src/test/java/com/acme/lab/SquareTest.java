package com.acme.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SquareTest extends ShapeContract implements OrderedContract<Shape> {
  @Override
  Shape shape(int area) {
    return new Square((int) Math.sqrt(area));
  }

  @Override
  public Shape small() {
    return new Square(1);
  }

  @Override
  public Shape large() {
    return new Square(5);
  }

  @Test
  void hasASide() {
    assertEquals(4, new Square(4).side());
  }
}
