package com.acme.clock;

import static org.junit.Assert.assertEquals;

import java.util.Arrays;
import java.util.Collection;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

@RunWith(Parameterized.class)
public class RomanHourTest {
  private final int hour;
  private final String numeral;

  public RomanHourTest(int hour, String numeral) {
    this.hour = hour;
    this.numeral = numeral;
  }

  @Parameters(name = "{0} is {1}")
  public static Collection<Object[]> hours() {
    return Arrays.asList(
        new Object[][] {
          {1, "I"}, {2, "II"}, {3, "III"}, {4, "IV"}, {5, "V"}, {6, "VI"},
          {7, "VII"}, {8, "VIII"}, {9, "IX"}, {10, "X"}, {11, "XI"}, {12, "XII"},
        });
  }

  @Test
  public void isWrittenOnTheDial() {
    assertEquals(numeral, Dial.numeral(hour));
  }
}
