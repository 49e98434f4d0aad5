package dev.redgreen.worker.platform;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.redgreen.worker.Reporter;
import dev.redgreen.worker.Request;
import dev.redgreen.worker.TestRunner;
import java.util.List;
import java.util.Optional;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs tests through the JUnit Platform's launcher with all engines of the class path. Uses only
 * what the launcher has had since 1.0.
 */
public final class PlatformRunner implements TestRunner {

  @Override
  public void run(ClassLoader loader, List<Request.Target> tests, Reporter reporter) {
    List<? extends DiscoverySelector> classes =
        tests.stream()
            .map(Request.Target::className)
            .distinct()
            .map(name -> selectClass(load(loader, name)))
            .toList();
    PostDiscoveryFilter wanted = descriptor -> FilterResult.includedIf(wanted(descriptor, tests));
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request().selectors(classes).filters(wanted).build();
    LauncherFactory.create().execute(request, new PlatformListener(reporter));
  }

  private static Class<?> load(ClassLoader loader, String name) {
    try {
      return Class.forName(name, false, loader);
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException("there is no test class " + name, e);
    }
  }

  private static boolean wanted(TestDescriptor descriptor, List<Request.Target> tests) {
    Optional<MethodSource> method =
        descriptor.getSource().filter(MethodSource.class::isInstance).map(MethodSource.class::cast);
    return method.isEmpty() || tests.stream().anyMatch(test -> covers(test, method.get()));
  }

  private static boolean covers(Request.Target test, MethodSource method) {
    if (test.method().isEmpty()) {
      return method.getClassName().equals(test.className())
          || method.getClassName().startsWith(test.className() + "$");
    }
    return method.getClassName().equals(test.className())
        && PlatformListener.name(method).equals(test.method());
  }
}
