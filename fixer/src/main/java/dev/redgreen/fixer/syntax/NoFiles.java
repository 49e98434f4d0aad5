package dev.redgreen.fixer.syntax;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * What javac finds where it only parses: nothing. Without it each task looks into every jar of this
 * process's own class path first, which takes a hundred times as long as parsing a file.
 */
public final class NoFiles extends ForwardingJavaFileManager<JavaFileManager> {
  private static final ThreadLocal<NoFiles> OF_THREAD = ThreadLocal.withInitial(NoFiles::make);

  /** Hides the standard file manager from javac, so that tasks can share it. */
  private NoFiles(JavaFileManager files) {
    super(files);
  }

  /** The one of this thread; tasks may share it one after the other. */
  public static JavaFileManager here() {
    return OF_THREAD.get();
  }

  private static NoFiles make() {
    StandardJavaFileManager files =
        ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null);
    try {
      files.setLocation(StandardLocation.CLASS_PATH, List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new NoFiles(files);
  }
}
