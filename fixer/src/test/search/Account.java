class Account {
  enum State { OPEN, FROZEN, CLOSED }

  private int balance;
  private int limit;
  private State state = State.OPEN;
  private final List<String> log = new ArrayList<>();

  Account(int balance, int limit) {
    this.balance = balance;
    this.limit = limit;
  }

  void deposit(int amount) {
    if (amount <= 0) {
      throw new IllegalArgumentException("amount");
    }
    balance += amount;
    log.add("deposit " + amount);
  }

  boolean withdraw(int amount) {
    if (amount <= 0) {
      throw new IllegalArgumentException("amount");
    }
    if (state != State.OPEN || balance - amount < -limit) {
      return false;
    }
    balance -= amount;
    log.add("withdraw " + amount);
    return true;
  }

  void freeze() {
    if (state == State.OPEN) {
      state = State.FROZEN;
    }
  }

  boolean close() {
    if (balance != 0) {
      return false;
    }
    state = State.CLOSED;
    return true;
  }

  int available() {
    return balance + limit;
  }

  int balance() {
    return balance;
  }

  State state() {
    return state;
  }

  List<String> log() {
    return log;
  }
}
