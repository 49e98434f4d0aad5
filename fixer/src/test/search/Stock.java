class Stock {
  private final Map<String, Integer> counts = new TreeMap<>();
  private final Map<String, Integer> prices = new HashMap<>();
  private int changes;

  void price(String item, int cents) {
    prices.put(key(item), cents);
    changes++;
  }

  void add(String item, int count) {
    counts.put(key(item), counts.getOrDefault(key(item), 0) + count);
    changes++;
  }

  boolean take(String item, int count) {
    int there = count(item);
    if (there < count) {
      return false;
    }
    if (there == count) {
      counts.remove(key(item));
    } else {
      counts.put(key(item), there - count);
    }
    changes++;
    return true;
  }

  int count(String item) {
    return counts.getOrDefault(key(item), 0);
  }

  int worth() {
    int worth = 0;
    for (Map.Entry<String, Integer> one : counts.entrySet()) {
      worth += one.getValue() * prices.getOrDefault(one.getKey(), 0);
    }
    return worth;
  }

  List<String> scarce(int least) {
    List<String> scarce = new ArrayList<>();
    for (Map.Entry<String, Integer> one : counts.entrySet()) {
      if (one.getValue() < least && prices.containsKey(one.getKey())) {
        scarce.add(one.getKey());
      }
    }
    return scarce;
  }

  int changes() {
    return changes;
  }

  private static String key(String item) {
    return item == null ? "" : item.trim().toLowerCase();
  }
}
