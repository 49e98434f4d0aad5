package com.acme.yard;

import static org.junit.Assert.assertEquals;

import org.junit.Ignore;
import org.junit.Test;

public class CraneMachineTest extends MachineContract {
  @Override
  protected int start() {
    return new Crane(1).lift(0);
  }

  @Test
  public void liftsNothing() {
    assertEquals(0, new Crane(5).lift(0));
  }

  @Ignore("all of it")
  public static class LaterTest {
    @Test
    public void comes() {
      assertEquals(1, new Crane(5).lift(0));
    }
  }
}
