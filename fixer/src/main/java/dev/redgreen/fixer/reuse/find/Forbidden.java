package dev.redgreen.fixer.reuse.find;

import dev.redgreen.patterns.MemberSignature;
import dev.redgreen.patterns.Words;
import java.util.List;
import java.util.Set;

/**
 * Members that must not be taken for an answer: what they give depends on chance, time, identity,
 * the machine or the outside, so that passing a test says nothing.
 */
public final class Forbidden {
  private static final List<String> PACKAGES =
      List.of(
          "java.awt",
          "java.applet",
          "java.beans",
          "java.lang.instrument",
          "java.lang.invoke",
          "java.lang.management",
          "java.lang.module",
          "java.lang.ref",
          "java.lang.reflect",
          "java.lang.foreign",
          "java.lang.runtime",
          "java.net.Datagram",
          "java.net.Multicast",
          "java.net.Http",
          "java.nio.channels",
          "java.nio.file",
          "java.rmi",
          "java.security",
          "java.sql",
          "java.util.concurrent.Completable",
          "java.util.concurrent.Execut",
          "java.util.concurrent.ForkJoin",
          "java.util.concurrent.Scheduled",
          "java.util.concurrent.ThreadPool",
          "java.util.concurrent.locks",
          "java.util.jar",
          "java.util.logging",
          "java.util.prefs",
          "java.util.spi",
          "javax.",
          "jdk.",
          "sun.",
          "com.sun.");

  private static final Set<String> TYPES =
      Set.of(
          "System",
          "Thread",
          "ThreadLocal",
          "ThreadGroup",
          "Runtime",
          "Process",
          "ProcessBuilder",
          "ProcessHandle",
          "Random",
          "SplittableRandom",
          "ThreadLocalRandom",
          "SecureRandom",
          "UUID",
          "Timer",
          "Console",
          "File",
          "Class",
          "ClassLoader",
          "Module",
          "ModuleLayer",
          "Package",
          "StackWalker",
          "SecurityManager",
          "Clock",
          "Socket",
          "ServerSocket",
          "URL",
          "URLConnection",
          "InetAddress",
          "NetworkInterface",
          "FileInputStream",
          "FileOutputStream",
          "FileReader",
          "FileWriter",
          "Files",
          "FileUtils",
          "Formatter",
          "PrintStream",
          "PrintWriter",
          "Scanner",
          "ZipFile",
          "ResourceBundle",
          "ServiceLoader",
          "Executors",
          "RateLimiter",
          "RandomAccessFile",
          "StopWatch",
          "SystemUtils",
          "SystemProperties",
          "ClassUtils",
          "ThreadUtils",
          "RandomUtils",
          "RandomStringUtils",
          "RandomStringGenerator",
          "ReflectionToStringBuilder",
          "SerializationUtils",
          "Throwables",
          "ExceptionUtils");

  private static final Set<String> WORDS = Set.of("random", "shuffle", "now", "nano", "nanos");
  private static final Set<String> NAMES =
      Set.of(
          "hashCode",
          "identityHashCode",
          "hash",
          "deepHashCode",
          "getDefault",
          "lineSeparator",
          "currentTimeMillis",
          "defaultCharset",
          "getClass",
          "wait",
          "notify",
          "notifyAll",
          "finalize",
          "getenv",
          "getProperty",
          "getInteger",
          "getLong",
          "getBoolean",
          "sleep",
          "exit",
          "intern");

  private Forbidden() {}

  /**
   * Whether a member must not be used.
   *
   * @param demandsHash whether the tests speak of hashes, so that hash functions are fair
   */
  public static boolean is(MemberSignature member, boolean demandsHash) {
    String type = member.enclosingType();
    if (PACKAGES.stream().anyMatch(type::startsWith)) {
      return true;
    }
    for (String part : type.substring(type.lastIndexOf('.') + 1).split("\\$")) {
      if (TYPES.contains(part) || part.startsWith("Random") || part.endsWith("Random")) {
        return true;
      }
    }
    if (demandsHash && !member.name().equals("hashCode")) {
      return Words.of(member.name()).stream().anyMatch(WORDS::contains);
    }
    return NAMES.contains(member.name())
        || Words.of(member.name()).stream().anyMatch(WORDS::contains);
  }
}
