package dev.redgreen.fixer.reuse.demand;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePathScanner;
import dev.redgreen.fixer.TestId;
import dev.redgreen.fixer.javac.Attribution;
import dev.redgreen.fixer.reuse.demand.Use.Site;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** The test methods of test sources, and which of them a place in the sources belongs to. */
final class TestMethods extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final Attribution attribution;
  private final Map<Site, Method> methods = new LinkedHashMap<>();
  private @Nullable Site current;

  /** A method of a test class, and the names of the methods that it calls without a receiver. */
  private record Method(Set<String> annotations, Set<String> calls) {
    boolean isTest() {
      return annotations.stream().anyMatch(Wording.TEST_ANNOTATIONS::contains);
    }

    boolean isAround() {
      return annotations.stream().anyMatch(Wording.AROUND::contains);
    }
  }

  TestMethods(Attribution attribution) {
    this.attribution = attribution;
    attribution.units().forEach(unit -> scan(unit, null));
  }

  /** Every test method. */
  List<TestId> all() {
    List<TestId> tests = new ArrayList<>();
    methods.forEach(
        (site, method) -> {
          if (method.isTest()) {
            tests.add(id(site));
          }
        });
    return tests;
  }

  private static TestId id(Site site) {
    return new TestId(site.className(), site.method());
  }

  /** The tests in which the place takes part; all of them where that is not known. */
  Set<TestId> at(Site site) {
    Method method = methods.get(site);
    if (method != null && method.isTest()) {
      return Set.of(id(site));
    }
    if (method == null || method.isAround()) {
      return new LinkedHashSet<>(all());
    }
    Set<TestId> found = new LinkedHashSet<>();
    methods.forEach(
        (caller, other) -> {
          if (other.isTest() && reaches(caller, site.method(), new HashSet<>())) {
            found.add(id(caller));
          }
        });
    return found.isEmpty() ? new LinkedHashSet<>(all()) : found;
  }

  private boolean reaches(Site from, String name, Set<Site> seen) {
    Method method = methods.get(from);
    if (method == null || !seen.add(from)) {
      return false;
    }
    return method.calls().contains(name)
        || method.calls().stream()
            .anyMatch(called -> reaches(new Site(from.className(), called), name, seen));
  }

  @Override
  public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
    Site outer = current;
    if (attribution.trees().getElement(getCurrentPath()) instanceof TypeElement element) {
      current = new Site(attribution.elements().getBinaryName(element).toString(), "");
    }
    super.visitClass(type, nothing);
    current = outer;
    return null;
  }

  @Override
  public @Nullable Void visitMethod(MethodTree tree, @Nullable Void nothing) {
    Site outer = current;
    if (outer == null || outer.className().isEmpty()) {
      return super.visitMethod(tree, nothing);
    }
    current = new Site(outer.className(), tree.getName().toString());
    Set<String> annotations = new HashSet<>();
    for (AnnotationTree annotation : tree.getModifiers().getAnnotations()) {
      String name = annotation.getAnnotationType().toString();
      annotations.add(name.substring(name.lastIndexOf('.') + 1));
    }
    methods.put(current, new Method(annotations, new HashSet<>()));
    super.visitMethod(tree, nothing);
    current = outer;
    return null;
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
    Method method = current == null ? null : methods.get(current);
    if (method != null && Nodes.receiver(call) == null) {
      method.calls().add(Nodes.methodName(call));
    }
    return super.visitMethodInvocation(call, nothing);
  }
}
