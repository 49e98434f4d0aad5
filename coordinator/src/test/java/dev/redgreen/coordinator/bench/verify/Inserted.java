package dev.redgreen.coordinator.bench.verify;

import java.util.Map;
import java.util.TreeMap;

/** Statements that make of any method one that misbehaves. */
final class Inserted {
  /** Statements that need nothing around them. */
  static final Map<String, Kind> STATEMENTS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("if (true) throw new IllegalStateException(\"mutant\");", Kind.EXCEPTION),
              Map.entry("if (true) throw new AssertionError(\"mutant\");", Kind.EXCEPTION),
              Map.entry("if (true) throw new NoClassDefFoundError(\"Mutant\");", Kind.EXCEPTION),
              Map.entry("Integer.parseInt(\"mutant\");", Kind.EXCEPTION),
              Map.entry("for (boolean go = true; go; ) { Thread.yield(); }", Kind.TIMEOUT),
              Map.entry(
                  "try { Thread.sleep(60_000); } catch (InterruptedException e) {"
                      + " throw new IllegalStateException(e); }",
                  Kind.TIMEOUT),
              Map.entry("System.exit(0);", Kind.EXIT),
              Map.entry("Runtime.getRuntime().halt(0);", Kind.EXIT),
              Map.entry(
                  "new Object() { int deep(int n) { return deep(n + 1) + 1; } }.deep(0);",
                  Kind.OVERFLOW),
              Map.entry(
                  "new Thread(() -> { try { Thread.sleep(20_000); }"
                      + " catch (InterruptedException e) { return; } }).start();",
                  Kind.THREAD),
              Map.entry(
                  "{ Thread t = new Thread(() -> { throw new IllegalStateException(\"aside\"); });"
                      + " t.setDaemon(true); t.start(); }",
                  Kind.THREAD),
              Map.entry("System.setProperty(\"com.acme.lab.mode\", \"moon\");", Kind.SURROUNDINGS),
              Map.entry("System.setProperty(\"basedir\", \"nowhere\");", Kind.SURROUNDINGS),
              Map.entry(
                  "java.util.Locale.setDefault(java.util.Locale.GERMANY);", Kind.SURROUNDINGS),
              Map.entry(
                  "java.util.TimeZone.setDefault(java.util.TimeZone.getTimeZone(\"Asia/Tokyo\"));",
                  Kind.SURROUNDINGS),
              Map.entry(
                  "System.setOut(new java.io.PrintStream(new java.io.ByteArrayOutputStream()));",
                  Kind.SURROUNDINGS),
              Map.entry("Thread.currentThread().interrupt();", Kind.SURROUNDINGS),
              Map.entry("Thread.currentThread().setContextClassLoader(null);", Kind.SURROUNDINGS),
              Map.entry(
                  "for (int line = 0; line < 2_000; line++) {"
                      + " System.out.println(\"mutant \" + line); }",
                  Kind.OUTPUT),
              Map.entry("System.out.close();", Kind.OUTPUT)));

  /** Fails from the fourth call on in one life of the class; a counter in a local class. */
  static final String WORN_OUT =
      "class Worn { private static final int[] CALLS = new int[1]; }"
          + " if (++Worn.CALLS[0] > 3) throw new IllegalStateException(\"worn out\");";

  private Inserted() {}
}
