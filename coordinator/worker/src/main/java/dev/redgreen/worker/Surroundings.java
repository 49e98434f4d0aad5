package dev.redgreen.worker;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the whole JVM shares and a test may change; taken before a run and put back after it. */
final class Surroundings {
  private static final int THREAD_GRACE_MS = 100;

  private final Properties properties = (Properties) System.getProperties().clone();
  private final Locale locale = Locale.getDefault();
  private final Locale display = Locale.getDefault(Locale.Category.DISPLAY);
  private final Locale format = Locale.getDefault(Locale.Category.FORMAT);
  private final TimeZone zone = TimeZone.getDefault();
  private final Thread.@Nullable UncaughtExceptionHandler handler =
      Thread.getDefaultUncaughtExceptionHandler();
  private final Set<Thread> threads = threads();
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;

  /** Sends what the tests print to a buffer, and gives them nothing to read. */
  void redirect(BoundedOutput output) {
    PrintStream stream = new PrintStream(output, true, StandardCharsets.UTF_8);
    System.setOut(stream);
    System.setErr(stream);
    System.setIn(InputStream.nullInputStream());
  }

  void restore() {
    System.setProperties(properties);
    Locale.setDefault(locale);
    Locale.setDefault(Locale.Category.DISPLAY, display);
    Locale.setDefault(Locale.Category.FORMAT, format);
    TimeZone.setDefault(zone);
    Thread.setDefaultUncaughtExceptionHandler(handler);
    System.setOut(out);
    System.setErr(err);
    System.setIn(InputStream.nullInputStream());
  }

  /** Why the JVM is no longer what it was: a thread of the candidate lives on; else empty. */
  String spoilt(ClassLoader candidate) {
    return threads().stream()
        .filter(thread -> !threads.contains(thread) && thread != Thread.currentThread())
        .filter(thread -> !thread.isDaemon() || belongs(thread, candidate))
        .filter(Surroundings::survives)
        .findFirst()
        .map(thread -> "the thread " + thread.getName() + " lives on")
        .orElse("");
  }

  private static boolean belongs(Thread thread, ClassLoader candidate) {
    return thread.getContextClassLoader() == candidate
        || thread.getClass().getClassLoader() == candidate;
  }

  private static boolean survives(Thread thread) {
    try {
      thread.join(THREAD_GRACE_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return thread.isAlive();
  }

  private static Set<Thread> threads() {
    ThreadGroup root = Thread.currentThread().getThreadGroup();
    while (root.getParent() != null) {
      root = root.getParent();
    }
    Thread[] found = new Thread[root.activeCount() * 2 + 16];
    int count = root.enumerate(found);
    return Stream.of(found).limit(count).collect(Collectors.toSet());
  }
}
