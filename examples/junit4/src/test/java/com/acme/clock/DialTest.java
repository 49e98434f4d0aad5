package com.acme.clock;

import org.junit.Test;

public class DialTest {
  @Test(expected = IllegalArgumentException.class)
  public void hasNoHourZero() {
    Dial.numeral(0);
  }

  @Test(expected = IllegalArgumentException.class)
  public void hasNoThirteenthHour() {
    Dial.numeral(13);
  }
}
