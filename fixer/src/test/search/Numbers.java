class Numbers {
  static int sum(int[] values) {
    int sum = 0;
    for (int value : values) {
      sum += value;
    }
    return sum;
  }

  static double mean(int[] values) {
    if (values.length == 0) {
      return 0;
    }
    return (double) sum(values) / values.length;
  }

  static int largest(int[] values) {
    int largest = values[0];
    for (int i = 1; i < values.length; i++) {
      if (values[i] > largest) {
        largest = values[i];
      }
    }
    return largest;
  }

  static int find(int[] sorted, int wanted) {
    int low = 0;
    int high = sorted.length - 1;
    while (low <= high) {
      int middle = (low + high) / 2;
      if (sorted[middle] == wanted) {
        return middle;
      }
      if (sorted[middle] < wanted) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  static int divisor(int a, int b) {
    while (b != 0) {
      int rest = a % b;
      a = b;
      b = rest;
    }
    return a;
  }

  static boolean prime(int n) {
    if (n < 2) {
      return false;
    }
    for (int i = 2; i * i <= n; i++) {
      if (n % i == 0) {
        return false;
      }
    }
    return true;
  }

  static int clamp(int value, int low, int high) {
    return Math.max(low, Math.min(high, value));
  }
}
