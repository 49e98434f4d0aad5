package dev.redgreen.fixer.reuse;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.redgreen.fixer.TestBench;
import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.TestId;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs tests in this very JVM, with the JUnit of this test run and a fresh class loader a call. */
public final class InProcessBench implements TestBench {
  private final List<Path> libraries;

  public InProcessBench(List<Path> libraries) {
    this.libraries = libraries;
  }

  @Override
  @SuppressWarnings("deprecation") // a test that hangs has to be stopped somehow
  public Report run(Map<String, byte[]> classes, List<TestId> tests, Duration deadline) {
    Heard heard = new Heard();
    Thread thread =
        new Thread(
            () -> {
              try (MemoryLoader loader = new MemoryLoader(classes, libraries)) {
                Thread.currentThread().setContextClassLoader(loader);
                execute(loader, tests, heard);
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    thread.setDaemon(true);
    thread.start();
    try {
      thread.join(deadline.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return heard.report(tests, thread.isAlive());
  }

  private static void execute(ClassLoader loader, List<TestId> tests, Heard heard)
      throws ClassNotFoundException {
    List<DiscoverySelector> selectors = new ArrayList<>();
    for (TestId test : tests) {
      Class<?> type = Class.forName(test.className(), false, loader);
      if (test.method().isEmpty()) {
        selectors.add(selectClass(type));
      } else {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
          for (var method : c.getDeclaredMethods()) {
            if (method.getName().equals(test.method())) {
              selectors.add(selectMethod(type, method));
            }
          }
        }
      }
    }
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request().selectors(selectors).build();
    LauncherFactory.create().execute(request, heard);
  }

  @Override
  public List<Path> resources() {
    return List.of();
  }

  private static final class Heard implements TestExecutionListener {
    private final Set<TestId> passed = ConcurrentHashMap.newKeySet();
    private final Map<TestId, TestFailure> failures = new ConcurrentHashMap<>();
    private volatile Optional<TestId> running = Optional.empty();

    @Override
    public void executionStarted(TestIdentifier test) {
      if (test.isTest()) {
        running = id(test);
      }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      Optional<TestId> id = id(test);
      if (id.isEmpty()) {
        return;
      }
      if (result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
        if (test.isTest()) {
          passed.add(id.get());
        }
      } else {
        Throwable thrown = result.getThrowable().orElseThrow();
        failures.putIfAbsent(
            id.get(), failure(id.get(), thrown.getClass().getName(), "" + thrown.getMessage()));
      }
    }

    private static TestFailure failure(TestId test, String exception, String message) {
      return new TestFailure(
          test,
          exception,
          message,
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty());
    }

    private static Optional<TestId> id(TestIdentifier test) {
      return test.getSource()
          .map(
              source ->
                  source instanceof MethodSource method
                      ? new TestId(method.getClassName(), method.getMethodName())
                      : source instanceof ClassSource type
                          ? new TestId(type.getClassName(), "")
                          : null);
    }

    private Report report(List<TestId> wanted, boolean hangs) {
      Map<TestId, TestFailure> all = new LinkedHashMap<>(failures);
      Optional<TestId> hung = running;
      if (hangs && hung.isPresent()) {
        all.put(hung.get(), failure(hung.get(), "java.util.concurrent.TimeoutException", "hangs"));
      }
      List<TestId> green = new ArrayList<>(passed);
      green.removeAll(all.keySet());
      Set<TestId> known = new LinkedHashSet<>(green);
      known.addAll(all.keySet());
      for (TestId test : wanted) {
        if (known.stream().noneMatch(test::covers)) {
          all.put(test, failure(test, "dev.redgreen.NotExecuted", ""));
        }
      }
      return new Report(green, List.copyOf(all.values()), List.of(), "");
    }
  }

  private static final class MemoryLoader extends URLClassLoader {
    private final Map<String, byte[]> classes;

    MemoryLoader(Map<String, byte[]> classes, List<Path> libraries) throws MalformedURLException {
      super(urls(libraries), InProcessBench.class.getClassLoader());
      this.classes = classes;
    }

    private static URL[] urls(List<Path> libraries) throws MalformedURLException {
      URL[] urls = new URL[libraries.size()];
      for (int i = 0; i < urls.length; i++) {
        urls[i] = libraries.get(i).toUri().toURL();
      }
      return urls;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        byte[] bytes = classes.get(name);
        Class<?> loaded = findLoadedClass(name);
        if (loaded != null) {
          return loaded;
        }
        return bytes != null
            ? defineClass(name, bytes, 0, bytes.length)
            : super.loadClass(name, resolve);
      }
    }
  }
}
