package com.acme.yard;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

public abstract class MachineContract {
  protected abstract int start();

  @Test
  public void startsAtZero() {
    assertEquals(0, start());
  }
}
