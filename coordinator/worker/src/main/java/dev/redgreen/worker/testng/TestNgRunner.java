package dev.redgreen.worker.testng;

import dev.redgreen.worker.Reporter;
import dev.redgreen.worker.Request.Target;
import dev.redgreen.worker.TestClasses;
import dev.redgreen.worker.TestRunner;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.testng.TestNG;
import org.testng.annotations.Test;
import org.testng.xml.XmlClass;
import org.testng.xml.XmlInclude;
import org.testng.xml.XmlSuite;
import org.testng.xml.XmlTest;

/**
 * Runs tests through TestNG, all classes as one test of one suite, as surefire does. Of a class
 * some of whose tests need others, all tests run: without those TestNG refuses the whole suite.
 */
public final class TestNgRunner implements TestRunner {

  @Override
  public void run(ClassLoader loader, List<Target> tests, Reporter reporter) {
    List<XmlClass> classes = new ArrayList<>();
    TestClasses.of(loader, tests, reporter)
        .forEach((type, wanted) -> some(type, wanted).ifPresent(classes::add));
    if (!classes.isEmpty()) {
      run(classes, reporter);
    }
  }

  private static void run(List<XmlClass> classes, Reporter reporter) {
    XmlSuite suite = new XmlSuite();
    suite.setName("Surefire suite");
    XmlTest test = new XmlTest(suite);
    test.setName("Surefire test");
    test.setXmlClasses(classes);
    // Without the listeners that write reports.
    TestNG testng = new TestNG(false);
    testng.setVerbose(0);
    testng.setXmlSuites(List.of(suite));
    testng.addListener(new TestNgListener(reporter));
    testng.run();
  }

  /** A class with those of its tests that have these names; empty if it runs none of them. */
  private static Optional<XmlClass> some(Class<?> type, Set<String> names) {
    if (Modifier.isAbstract(type.getModifiers())) {
      return Optional.empty();
    }
    List<Method> all = Arrays.asList(type.getMethods());
    XmlClass some = new XmlClass(type);
    if (names.contains("") || all.stream().anyMatch(TestNgRunner::needsOthers)) {
      return Optional.of(some);
    }
    List<XmlInclude> included =
        all.stream()
            .map(Method::getName)
            .filter(names::contains)
            .distinct()
            .map(XmlInclude::new)
            .toList();
    some.setIncludedMethods(included);
    return included.isEmpty() ? Optional.empty() : Optional.of(some);
  }

  private static boolean needsOthers(Method method) {
    Test test = method.getAnnotation(Test.class);
    return test != null && test.dependsOnMethods().length + test.dependsOnGroups().length > 0;
  }
}
