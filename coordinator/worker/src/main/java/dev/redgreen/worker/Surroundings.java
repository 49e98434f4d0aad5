package dev.redgreen.worker;

import java.io.InputStream;
import java.io.PrintStream;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.ResponseCache;
import java.nio.charset.StandardCharsets;
import java.security.Security;
import java.util.ArrayList;
import java.util.List;
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

  /** Share of the heap that may be in use after a run. */
  private static final double ENOUGH = 0.6;

  private final Properties properties = (Properties) System.getProperties().clone();
  private final Locale locale = Locale.getDefault();
  private final Locale display = Locale.getDefault(Locale.Category.DISPLAY);
  private final Locale format = Locale.getDefault(Locale.Category.FORMAT);
  private final TimeZone zone = TimeZone.getDefault();
  private final Thread.@Nullable UncaughtExceptionHandler handler =
      Thread.getDefaultUncaughtExceptionHandler();
  private final Set<Thread> threads = threads();
  private final List<@Nullable Object> defaults = defaults();
  private final Set<String> libraries = NativeLibraries.loaded();
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

  /**
   * What everything in the JVM works with unless told otherwise, and a candidate may have replaced
   * or kept for itself.
   */
  private static List<@Nullable Object> defaults() {
    List<@Nullable Object> all = new ArrayList<>();
    all.add(ProxySelector.getDefault());
    all.add(CookieHandler.getDefault());
    all.add(ResponseCache.getDefault());
    all.add(Authenticator.getDefault());
    all.addAll(List.of(Security.getProviders()));
    return all;
  }

  /** Why the JVM is no longer what it was, such as a thread that lives on; else empty. */
  String spoilt(ClassLoader candidate) {
    if (!defaults.equals(defaults())) {
      return "a default of the whole JVM was replaced";
    }
    if (!libraries.containsAll(NativeLibraries.loaded())) {
      return "a native library was loaded";
    }
    return memoryIsShort() ? "its memory is short" : thread(candidate);
  }

  private static boolean memoryIsShort() {
    if (used() < ENOUGH) {
      return false;
    }
    System.gc();
    return used() >= ENOUGH;
  }

  private static double used() {
    Runtime runtime = Runtime.getRuntime();
    return (double) (runtime.totalMemory() - runtime.freeMemory()) / runtime.maxMemory();
  }

  private String thread(ClassLoader candidate) {
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
