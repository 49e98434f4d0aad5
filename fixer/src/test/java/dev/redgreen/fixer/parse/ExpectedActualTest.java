package dev.redgreen.fixer.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What messages of assertion libraries say was wanted. */
class ExpectedActualTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "expected:<5> but was:<4>                                         | 5 | 4",
        "totals expected:<5> but was:<null>                               | 5 | null",
        "expected: <5> but was: <4>                                       | 5 | 4",
        "expected: java.lang.Long<5> but was: java.lang.Integer<5>        | java.lang.Long<5> | java.lang.Integer<5>",
        "'\nExpected: is <5>\n     but: was <4>'                          | 5 | 4",
        "'\nExpecting:\nexpected: 5\n but was: 4'                         | 5 | 4",
        "'\nexpected: \n  \"ab\"\n but was: \n  \"ac\"'                   | \"ab\" | \"ac\"",
        "expected [149] but found [1]                                     | 149 | 1",
        "cents expected [[1, 2]] but found [null]                         | [1, 2] | null",
        "did not expect [1] but found [1]                                 | not 1 | 1",
        "arrays differ at element [0]; expected value is <2> but was <1>. | 2 | 1",
        "it() should have thrown an exception of type class a.B           | a.B | nothing thrown",
        "no value here                                                    | - | -",
      })
  void valuesAreReadFromTheMessage(String message, String expected, String actual) {
    var values = ExpectedActual.of(message, false);
    assertEquals(expected, values.map(ExpectedActual::expected).orElse("-"));
    assertEquals(actual, values.map(ExpectedActual::actual).orElse("-"));
  }
}
