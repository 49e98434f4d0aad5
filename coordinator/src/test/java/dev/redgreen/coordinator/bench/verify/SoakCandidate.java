package dev.redgreen.coordinator.bench.verify;

/** The ways in which a candidate of the soak behaves; its statement stands first in a method. */
enum SoakCandidate {
  PASSING(true, "int candidate = %d;"),
  FAILING(false, "if (true) throw new AssertionError(\"candidate %d\");"),
  THROWING(false, "if (true) throw new IllegalStateException(\"candidate %d\");"),
  STATIC(
      true,
      "class Kept { static final java.util.List<byte[]> ALL = new java.util.ArrayList<>(); }"
          + " Kept.ALL.add(new byte[1_000_000 + %d]);"),
  PRINTING(
      true,
      "for (int line = 0; line < 20_000; line++)"
          + " { System.out.println(\"candidate %d says \" + line); }"),
  DAEMON(
      true,
      "{ Thread t = new Thread(() -> { try { Thread.sleep(600_000 + %dL); }"
          + " catch (InterruptedException e) { return; } }); t.setDaemon(true); t.start(); }"),
  PROPERTIES(true, "System.setProperty(\"candidate.%d\", \"x\".repeat(10_000));"),
  FILES(
      true,
      "try { for (int file = 0; file < 10; file++) new java.io.FileInputStream(\"pom.xml\").read();"
          + " } catch (java.io.IOException e) { throw new java.io.UncheckedIOException(\"%d\", e);"
          + " }"),
  HOOK(true, "Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println(\"%d\")));"),
  UNCOMPILABLE(false, "int candidate = \"%d\";");

  private final boolean green;
  private final String statement;

  SoakCandidate(boolean green, String statement) {
    this.green = green;
    this.statement = statement;
  }

  /**
   * The kind of the candidate of this number, from 0; they take turns. After a thread that lives on
   * the worker is replaced, so that it has its turn seldom and others can add up meanwhile.
   */
  static SoakCandidate of(int number) {
    SoakCandidate kind = values()[number % values().length];
    return kind == DAEMON && number % 250 > values().length ? PASSING : kind;
  }

  /** Whether the lane must call it green. */
  boolean green() {
    return green;
  }

  /** The text with this candidate's statement at an offset. */
  String in(String text, int offset, int number) {
    return text.substring(0, offset)
        + " "
        + statement.formatted(number)
        + " "
        + text.substring(offset);
  }
}
