package com.acme.yard;

import junit.framework.TestCase;

public class YardTest extends TestCase {
  private Crane crane;

  @Override
  protected void setUp() {
    crane = new Crane(20);
  }

  public void testLift() {
    assertEquals(20, crane.lift(20));
  }

  public void testLower() {
    crane.lift(5);
    assertEquals(2, crane.lower(3));
  }
}
