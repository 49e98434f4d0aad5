package com.acme.yard;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.FixMethodOrder;
import org.junit.Ignore;
import org.junit.Test;
import org.junit.runners.MethodSorters;

@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class CraneTest {
  private static Crane shared;
  private Crane crane;

  @BeforeClass
  public static void once() {
    shared = new Crane(100);
  }

  @AfterClass
  public static void end() {
    assertTrue(Crane.built() > 1);
  }

  @Before
  public void start() {
    crane = new Crane(10);
  }

  @Test
  public void aLiftAddsUp() {
    assertEquals(3, crane.lift(3));
    assertEquals(7, crane.lift(4));
  }

  @Test(expected = IllegalStateException.class)
  public void bNoHigherThanTheMast() {
    crane.lift(11);
  }

  @Test(timeout = 2000)
  public void cDoesNotGoBelowGround() {
    crane.lift(2);
    assertEquals(0, crane.lower(5));
  }

  @Ignore("wind is not modelled")
  @Test
  public void dStopsInAStorm() {
    assertEquals(1, crane.lower(0));
  }

  @Test
  public void eFlies() {
    assumeTrue("cranes do not fly", crane.lift(1) > 10);
    assertEquals(99, crane.lift(1));
  }

  @Test
  public void fIsShared() {
    assertEquals(50, shared.lift(50));
  }
}
