package dev.redgreen.coordinator.lane;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redgreen.worker.Thrown;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What messages of assertion libraries say was wanted. */
class AssertionValuesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "expected:<5> but was:<4>                                         | 5 | 4",
        "totals expected:<5> but was:<null>                               | 5 | null",
        "expected: <5> but was: <4>                                       | 5 | 4",
        "expected: java.lang.Long<5> but was: java.lang.Integer<5>        | 5 | 5",
        "'\nExpected: is <5>\n     but: was <4>'                          | is <5> | <4>",
        "'\nExpecting:\nexpected: 5\n but was: 4'                         | 5 | 4",
        "'\nexpected: \n  \"ab\"\n but was: \n  \"ac\"'                   | \"ab\" | \"ac\"",
        "no value here                                                    | - | -",
      })
  void valuesAreReadFromTheMessage(String message, String expected, String actual) {
    AssertionValues values =
        AssertionValues.of(new Thrown("java.lang.AssertionError", message, List.of(), List.of()));
    assertEquals(expected, values.expected().orElse("-"));
    assertEquals(actual, values.actual().orElse("-"));
  }
}
