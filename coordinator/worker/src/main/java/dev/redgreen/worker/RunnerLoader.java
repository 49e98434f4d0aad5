package dev.redgreen.worker;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;

/**
 * Puts a test runner beside the project's own test framework: the runner's class files come from
 * the worker, everything they use from the project.
 */
final class RunnerLoader extends ClassLoader {
  private static final String WORKER = "dev.redgreen.worker.";

  private RunnerLoader(ClassLoader project) {
    super(project);
  }

  /** Makes the runner of a setup upon a loader of its stable class path. */
  static TestRunner runner(Setup.Engine engine, ClassLoader project)
      throws ReflectiveOperationException {
    String name =
        switch (engine) {
          case PLATFORM -> WORKER + "platform.PlatformRunner";
          case JUNIT4 -> WORKER + "junit4.JUnit4Runner";
          case TESTNG -> WORKER + "testng.TestNgRunner";
        };
    Class<?> type = new RunnerLoader(project).loadClass(name);
    return (TestRunner) type.getDeclaredConstructor().newInstance();
  }

  /** A loader of the project's stable class path that sees nothing of the worker. */
  static ClassLoader project(URL[] stable) {
    return new URLClassLoader("project", stable, ClassLoader.getPlatformClassLoader());
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(WORKER)) {
      return super.loadClass(name, resolve);
    }
    if (name.indexOf('.', WORKER.length()) < 0) {
      return RunnerLoader.class.getClassLoader().loadClass(name);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : define(name);
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    String file = "/" + name.replace('.', '/') + ".class";
    try (InputStream in = RunnerLoader.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] bytes = in.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }
}
