package dev.redgreen.patterns.index;

import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/** The part of the JDK whose members are worth proposing: values in, values out. */
final class JdkPackages {
  static final List<String> NAMES =
      List.of(
          "java.io",
          "java.lang",
          "java.math",
          "java.net",
          "java.nio",
          "java.nio.charset",
          "java.nio.file",
          "java.security",
          "java.text",
          "java.time",
          "java.time.chrono",
          "java.time.format",
          "java.time.temporal",
          "java.util",
          "java.util.concurrent",
          "java.util.concurrent.atomic",
          "java.util.function",
          "java.util.regex",
          "java.util.stream",
          "java.util.zip");

  /** Types that steer the JVM or the system instead of computing something. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "java.lang.ClassLoader",
          "java.lang.Module",
          "java.lang.ModuleLayer",
          "java.lang.Process",
          "java.lang.ProcessBuilder",
          "java.lang.ProcessHandle",
          "java.lang.Runtime",
          "java.lang.SecurityManager",
          "java.lang.StackWalker",
          "java.lang.System",
          "java.lang.Thread",
          "java.lang.ThreadGroup");

  private JdkPackages() {}

  static boolean isUseful(TypeElement type) {
    return !LEFT_OUT.contains(type.getQualifiedName().toString());
  }
}
