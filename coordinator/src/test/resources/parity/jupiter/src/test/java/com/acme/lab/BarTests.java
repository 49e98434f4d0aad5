package com.acme.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BarTests extends ShapeContract {
  @Override
  Shape shape(int area) {
    return new Bar(area);
  }

  @TestFactory
  Stream<DynamicTest> areas() {
    return Stream.of(1, 2, 3)
        .map(n -> dynamicTest("bar " + n, () -> assertEquals(n, new Bar(n).area())));
  }

  @TestFactory
  List<DynamicNode> growth() {
    return List.of(
        dynamicContainer(
            "twice",
            Stream.of(1, 5)
                .map(
                    n ->
                        dynamicTest(
                            "of " + n, () -> assertEquals(4 * n, new Bar(n).grown(2).area())))),
        dynamicTest("once", () -> assertTrue(new Bar(2).grown(1).area() == 2)));
  }
}
