package dev.redgreen.worker;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/**
 * The system class loader of a worker: under Surefire it is the one that finds the project's
 * resources, and tests ask it for them ({@link ClassLoader#getSystemResource}). Classes stay with
 * each candidate's own loader, since the JVM remembers which loader it once had a class from.
 */
public final class SystemLoader extends URLClassLoader {
  private static volatile @Nullable ClassLoader candidate;

  /** As the JVM makes it, named by {@code java.system.class.loader}. */
  public SystemLoader(ClassLoader parent) {
    super(new URL[0], parent);
  }

  /**
   * Called by the JVM for the jar of an agent that a test loads, as Mockito does: without it no
   * agent loads where the system class loader is not the JDK's own.
   */
  @SuppressWarnings("unused")
  private void appendToClassPathForInstrumentation(String path) throws MalformedURLException {
    addURL(Path.of(path).toUri().toURL());
  }

  /** From now on the resources of this candidate are found. */
  static void show(ClassLoader loader) {
    candidate = loader;
  }

  @Override
  public @Nullable URL getResource(String name) {
    ClassLoader shown = candidate;
    return shown == null ? super.getResource(name) : shown.getResource(name);
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    ClassLoader shown = candidate;
    return shown == null ? super.getResources(name) : shown.getResources(name);
  }
}
