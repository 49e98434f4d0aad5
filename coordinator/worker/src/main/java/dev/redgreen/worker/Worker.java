package dev.redgreen.worker;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The child process: reads requests from its standard input, answers with events on its standard
 * output, and ends with its input.
 */
public final class Worker {
  private final BufferedInputStream in;
  private final OutputStream out;
  private final long mark;
  private volatile @Nullable Run current;

  private Worker(BufferedInputStream in, OutputStream out, long mark) {
    this.in = in;
    this.out = out;
    this.mark = mark;
  }

  /** Serves until the input ends. */
  public static void main(String[] arguments) {
    Thread.currentThread().setName("redgreen-worker");
    PrintStream complaints = System.err;
    BufferedInputStream in =
        new BufferedInputStream(new FileInputStream(FileDescriptor.in), 65_536);
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    System.setErr(System.out);
    try {
      new Worker(in, out, new DataInputStream(in).readLong()).serve();
    } catch (EOFException e) {
      // The parent is gone or wants no more; tests that still run must not keep the process alive.
      Runtime.getRuntime().halt(0);
    } catch (Throwable e) { // out of memory too: a worker that reads no requests must not linger
      e.printStackTrace(complaints);
      Runtime.getRuntime().halt(70);
    }
  }

  private void serve() throws IOException, ReflectiveOperationException {
    Setup setup = Setup.readFrom(Frames.read(in, mark));
    System.setProperty("java.class.path", setup.classpath());
    ClassLoader project = RunnerLoader.project(urls(setup.stable()));
    TestRunner runner = RunnerLoader.runner(setup.engine(), project);
    Runtime.getRuntime().addShutdownHook(new Thread(this::exiting, "redgreen-exit"));
    send(new Event.Ready());
    while (true) {
      Request request = Request.readFrom(Frames.read(in, mark));
      if (request instanceof Request.Run run) {
        CandidateLoader loader =
            new CandidateLoader(run.classes(), urls(setup.changing()), project);
        Run next = new Run(runner, loader, run, this::send);
        current = next;
        next.start();
      } else {
        send(new Event.Stack(where()));
      }
    }
  }

  private void exiting() {
    send(new Event.Exiting(where()));
  }

  private List<Frame> where() {
    Run run = current;
    return run == null ? List.of() : run.where();
  }

  private void send(Event event) {
    try {
      Frames.write(out, mark, event::writeTo);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // Asked anew for each run: an output directory may come into being between two of them.
  private static URL[] urls(List<String> paths) throws MalformedURLException {
    List<URL> urls = new ArrayList<>();
    for (String path : paths) {
      if (Files.exists(Path.of(path))) {
        urls.add(Path.of(path).toUri().toURL());
      }
    }
    return urls.toArray(URL[]::new);
  }
}
