package dev.redgreen.fixer.search;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.redgreen.fixer.JavaModule;
import dev.redgreen.fixer.TestBench;
import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.TestId;
import dev.redgreen.fixer.parse.TestFailures;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs tests in this JVM, each call in a fresh class loader, and reads failures as Maven's. */
final class TracingBench implements TestBench {
  private final TestFailures reader;
  private final Launcher launcher = LauncherFactory.create();

  TracingBench(JavaModule module) {
    List<Path> roots =
        Stream.of(module.mainSources(), module.testSources()).flatMap(List::stream).toList();
    this.reader = new TestFailures(module.root(), roots);
  }

  @Override
  @SuppressWarnings({"deprecation", "removal"}) // a test that hangs has to be stopped somehow
  public Report run(Map<String, byte[]> classes, List<TestId> tests, Duration deadline) {
    Heard heard = new Heard();
    Thread thread =
        new Thread(
            () -> {
              ClassLoader loader = new MemoryLoader(classes);
              Thread.currentThread().setContextClassLoader(loader);
              launcher.execute(
                  LauncherDiscoveryRequestBuilder.request()
                      .selectors(tests.stream().flatMap(test -> selectors(loader, test)).toList())
                      .build(),
                  heard);
            });
    thread.setDaemon(true);
    thread.start();
    try {
      thread.join(Math.max(1, deadline.toMillis()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (thread.isAlive()) {
      thread.stop();
      return new Report(List.of(), List.of(), List.of(), "the tests did not end");
    }
    return heard.report();
  }

  private static Stream<DiscoverySelector> selectors(ClassLoader loader, TestId test) {
    try {
      Class<?> type = Class.forName(test.className(), false, loader);
      return test.method().isEmpty()
          ? Stream.of(selectClass(type))
          : Arrays.stream(type.getDeclaredMethods())
              .filter(method -> method.getName().equals(test.method()))
              .map(method -> selectMethod(type, method));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public List<Path> resources() {
    return List.of();
  }

  private final class Heard implements TestExecutionListener {
    private final Set<TestId> passed = ConcurrentHashMap.newKeySet();
    private final Map<TestId, TestFailure> failures = new ConcurrentHashMap<>();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      Optional<TestId> id =
          test.getSource()
              .filter(MethodSource.class::isInstance)
              .map(MethodSource.class::cast)
              .map(source -> new TestId(source.getClassName(), source.getMethodName()));
      if (id.isEmpty()) {
        return;
      }
      if (result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
        passed.add(id.get());
      } else {
        Throwable thrown = result.getThrowable().orElseThrow();
        failures.putIfAbsent(id.get(), failure(id.get(), thrown));
      }
    }

    private TestFailure failure(TestId test, Throwable thrown) {
      StringWriter trace = new StringWriter();
      thrown.printStackTrace(new PrintWriter(trace));
      String message = String.valueOf(thrown.getMessage());
      return reader.of(test, thrown.getClass().getName(), message, trace.toString());
    }

    private Report report() {
      List<TestId> green = new ArrayList<>(passed);
      green.removeAll(failures.keySet());
      String trouble = green.isEmpty() && failures.isEmpty() ? "no test was executed" : "";
      return new Report(green, List.copyOf(failures.values()), List.of(), trouble);
    }
  }

  private static final class MemoryLoader extends ClassLoader {
    private final Map<String, byte[]> classes;

    MemoryLoader(Map<String, byte[]> classes) {
      super(TracingBench.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        byte[] bytes = classes.get(name);
        Class<?> loaded = findLoadedClass(name);
        if (loaded != null) {
          return loaded;
        }
        return bytes == null
            ? super.loadClass(name, resolve)
            : defineClass(name, bytes, 0, bytes.length);
      }
    }
  }
}
