package com.acme.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Roman numerals")
class RomanTest {
  @ParameterizedTest
  @CsvSource({"1, I", "4, IV", "1990, MCMXC", "3999, MMMCMXCIX"})
  void writes(int number, String text) {
    assertEquals(text, Roman.of(number));
  }

  @DisplayName("what has no numeral (zero, say) is refused")
  @ParameterizedTest(name = "{index}: {0}")
  @ValueSource(ints = {0, -1, 4000})
  void refuses(int number) {
    assertThrows(IllegalArgumentException.class, () -> Roman.of(number));
  }

  static Stream<Arguments> lengths() {
    return Stream.of(Arguments.of(3, 3), Arguments.of(8, 4), Arguments.of(10, 1));
  }

  @ParameterizedTest
  @MethodSource("lengths")
  void isAsLong(int number, int length) {
    assertEquals(length, Roman.of(number).length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"I", "V", "X"})
  void usesThe(String sign) {
    assertTrue(Roman.of(14).concat(Roman.of(5)).contains(sign));
  }
}
