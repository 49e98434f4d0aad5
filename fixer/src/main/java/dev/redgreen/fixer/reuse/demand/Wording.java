package dev.redgreen.fixer.reuse.demand;

import java.util.Set;

/** The names of methods by which test libraries state what they expect. */
final class Wording {
  /** Two of the arguments are to be equal. */
  static final Set<String> EQUALITY =
      Set.of(
          "assertEquals",
          "assertSame",
          "assertArrayEquals",
          "assertIterableEquals",
          "assertLinesMatch");

  /** The argument, or what the assertion is about, is equal to the value. */
  static final Set<String> EQUALITY_OF_SUBJECT =
      Set.of(
          "is",
          "equalTo",
          "sameInstance",
          "isEqualTo",
          "isSameAs",
          "isEqualByComparingTo",
          "closeTo",
          "isCloseTo",
          "hasToString");

  /** The argument has the type of the value, but is another one. */
  static final Set<String> SAME_TYPE =
      Set.of(
          "isNotEqualTo",
          "assertNotEquals",
          "assertNotSame",
          "isGreaterThan",
          "isGreaterThanOrEqualTo",
          "isLessThan",
          "isLessThanOrEqualTo",
          "isBetween",
          "greaterThan",
          "lessThan");

  /** The arguments are the elements of the value, in order. */
  static final Set<String> ELEMENTS =
      Set.of("containsExactly", "contains", "containsOnly", "containsExactlyInAnyOrder");

  /** Something is expected to be thrown inside the lambda. */
  static final Set<String> THROWING =
      Set.of(
          "assertThrows",
          "assertThrowsExactly",
          "assertThatThrownBy",
          "isThrownBy",
          "catchThrowable",
          "catchThrowableOfType",
          "expectThrows");

  /** Annotations of methods that are tests. */
  static final Set<String> TEST_ANNOTATIONS =
      Set.of("Test", "ParameterizedTest", "RepeatedTest", "TestFactory", "TestTemplate");

  /** Annotations of methods that run around every test. */
  static final Set<String> AROUND =
      Set.of("BeforeEach", "BeforeAll", "AfterEach", "AfterAll", "Before", "After", "BeforeClass");

  private Wording() {}
}
