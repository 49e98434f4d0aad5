class Ring {
  private final int[] values;
  private int first;
  private int size;

  Ring(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity");
    }
    this.values = new int[capacity];
  }

  boolean add(int value) {
    if (size == values.length) {
      return false;
    }
    values[(first + size) % values.length] = value;
    size++;
    return true;
  }

  int remove() {
    if (size == 0) {
      throw new IllegalStateException("empty");
    }
    int value = values[first];
    first = (first + 1) % values.length;
    size--;
    return value;
  }

  int get(int index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException(index);
    }
    return values[(first + index) % values.length];
  }

  boolean contains(int wanted) {
    for (int i = 0; i < size; i++) {
      if (get(i) == wanted) {
        return true;
      }
    }
    return false;
  }

  int size() {
    return size;
  }

  int free() {
    return values.length - size;
  }
}
