package com.acme.billing;

public record Money(long cents) {
  public static Money cents(long cents) {
    return new Money(cents);
  }

  public Money plus(Money other) {
    return new Money(cents + other.cents);
  }

  public Money times(int count) {
    return new Money(cents * count);
  }

  @Override
  public String toString() {
    return String.format("%d.%02d", cents / 100, cents % 100);
  }
}
