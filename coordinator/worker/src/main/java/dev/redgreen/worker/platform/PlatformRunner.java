package dev.redgreen.worker.platform;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.redgreen.worker.Reporter;
import dev.redgreen.worker.Request.Target;
import dev.redgreen.worker.TestClasses;
import dev.redgreen.worker.TestRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs tests through the JUnit Platform's launcher with all engines of the class path. Uses only
 * what the launcher has had since 1.0.
 */
public final class PlatformRunner implements TestRunner {

  @Override
  public void run(ClassLoader loader, List<Target> tests, Reporter reporter) {
    PostDiscoveryFilter wanted =
        descriptor ->
            FilterResult.includedIf(tests.stream().anyMatch(test -> covers(test, descriptor)));
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(classes(loader, tests, reporter))
                .filters(wanted)
                .build(),
            new PlatformListener(reporter));
  }

  private static List<DiscoverySelector> classes(
      ClassLoader loader, List<Target> tests, Reporter reporter) {
    List<DiscoverySelector> classes = new ArrayList<>();
    TestClasses.of(loader, tests, reporter)
        .keySet()
        .forEach(type -> classes.add(selectClass(type)));
    return classes;
  }

  // A method of a nested class that is inherited bears the name of the class that declares it, so
  // a whole class is recognised by what surrounds the test. Tests without a method are kept.
  private static boolean covers(Target test, TestDescriptor descriptor) {
    if (test.method().isEmpty()) {
      return within(test.className(), descriptor);
    }
    return descriptor
        .getSource()
        .filter(MethodSource.class::isInstance)
        .map(MethodSource.class::cast)
        .map(
            method ->
                method.getClassName().equals(test.className())
                    && PlatformListener.name(method).equals(test.method()))
        .orElse(true);
  }

  private static boolean within(String className, TestDescriptor descriptor) {
    Optional<TestDescriptor> at = Optional.of(descriptor);
    while (at.isPresent()) {
      if (at.get().getSource().filter(source -> isClass(className, source)).isPresent()) {
        return true;
      }
      at = at.flatMap(TestDescriptor::getParent);
    }
    return false;
  }

  private static boolean isClass(String className, Object source) {
    return source instanceof ClassSource type && type.getClassName().equals(className);
  }
}
