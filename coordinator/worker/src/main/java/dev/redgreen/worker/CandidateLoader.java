package dev.redgreen.worker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The classes of one candidate. Sent classes come first, then the changing class path entries, then
 * the stable ones of the parent; only packages of the JDK and of the test framework go to the
 * parent at once, so that no candidate can replace what judges it.
 */
public final class CandidateLoader extends URLClassLoader {
  private static final List<String> RESERVED =
      List.of(
          "java.",
          "jdk.internal.",
          "sun.",
          "org.junit.",
          "junit.framework.",
          "junit.extensions.",
          "junit.runner.",
          "junit.textui.",
          "org.opentest4j.",
          "org.assertj.",
          "org.hamcrest.",
          "org.testng.",
          "dev.redgreen.worker.");

  private final Map<String, byte[]> classes;
  private final ClassDirectory directory;
  private final ProtectionDomain domain;

  CandidateLoader(Map<String, byte[]> classes, URL[] changing, ClassLoader parent) {
    super(changing, parent);
    this.classes = classes;
    this.directory = new ClassDirectory(classes);
    URL home = changing.length == 0 ? null : changing[0];
    this.domain =
        new ProtectionDomain(new CodeSource(home, (Certificate[]) null), null, this, null);
  }

  /** Whether a class of this name must not come from a candidate. */
  public static boolean reserved(String name) {
    return RESERVED.stream().anyMatch(name::startsWith);
  }

  /** Whether a class of this name is the candidate's: sent, or loaded from a changing entry. */
  boolean owns(String name) {
    // A class of the parent counts as loaded here too, once this loader was asked for it.
    Class<?> loaded = findLoadedClass(name);
    return loaded != null ? loaded.getClassLoader() == this : classes.containsKey(name);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (reserved(name)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : own(name, resolve);
    }
  }

  private Class<?> own(String name, boolean resolve) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes != null) {
      return defineClass(name, bytes, 0, bytes.length, domain);
    }
    if (super.findResource(file(name)) == null) {
      return super.loadClass(name, resolve);
    }
    return findClass(name);
  }

  private static String file(String className) {
    return className.replace('.', '/') + ".class";
  }

  @Override
  public @Nullable URL getResource(String name) {
    URL own = findResource(name);
    return own != null ? own : super.getResource(name);
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    List<URL> all = Collections.list(findResources(name));
    all.addAll(Collections.list(getParent().getResources(name)));
    return Collections.enumeration(all);
  }

  // Libraries that read class files must see the sent ones, never those that a build left behind.
  @Override
  public @Nullable URL findResource(String name) {
    byte[] sent =
        name.endsWith(".class")
            ? classes.get(name.substring(0, name.length() - 6).replace('/', '.'))
            : null;
    if (sent != null) {
      return memory(name, sent);
    }
    // Tests find their data beside a directory of the build; only who wants all wants to list.
    URL built = super.findResource(name);
    return built != null ? built : directory.of(name).map(CandidateLoader::url).orElse(null);
  }

  @Override
  public Enumeration<URL> findResources(String name) throws IOException {
    List<URL> all = new ArrayList<>();
    directory.of(name).map(CandidateLoader::url).ifPresent(all::add);
    all.addAll(Collections.list(super.findResources(name)));
    return Collections.enumeration(all);
  }

  @Override
  public void close() throws IOException {
    directory.delete();
    super.close();
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(path.toString(), e);
    }
  }

  private static URL memory(String name, byte[] bytes) {
    try {
      return new URL(null, "memory:" + name, new Memory(bytes));
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(name, e);
    }
  }

  /** Serves a byte array. */
  private static final class Memory extends URLStreamHandler {
    private final byte[] bytes;

    Memory(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    protected URLConnection openConnection(URL url) {
      return new URLConnection(url) {
        @Override
        public void connect() {}

        @Override
        public InputStream getInputStream() {
          return new ByteArrayInputStream(bytes);
        }
      };
    }
  }
}
