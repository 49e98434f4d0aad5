package com.acme.billing;

import java.util.List;

public record Invoice(List<LineItem> lines) {
  public Money total() {
    return lines.stream().map(LineItem::total).reduce(Money.cents(0), Money::plus);
  }
}
