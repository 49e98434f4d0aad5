package com.acme.lab;

/** Something with an area. */
public interface Shape extends Comparable<Shape> {
  int area();

  Shape grown(int factor);

  @Override
  default int compareTo(Shape other) {
    return Integer.compare(area(), other.area());
  }
}
