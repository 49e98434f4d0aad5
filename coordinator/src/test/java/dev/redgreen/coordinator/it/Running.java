package dev.redgreen.coordinator.it;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A command that is running; what it says on standard error is read as it comes. */
public final class Running {
  private static final long LIMIT_SECONDS = 900;

  private final Process process;
  private final Path out;
  private final String arguments;
  private final StringBuilder err = new StringBuilder();
  private final Thread reader;
  private final long start = System.nanoTime();

  Running(Process process, Path out, String arguments) {
    this.process = process;
    this.out = out;
    this.arguments = arguments;
    this.reader = new Thread(this::read, "standard error of tdd " + arguments);
    reader.setDaemon(true);
    reader.start();
  }

  private void read() {
    try (BufferedReader lines = process.errorReader()) {
      for (int c = lines.read(); c >= 0; c = lines.read()) {
        synchronized (err) {
          err.append((char) c);
          err.notifyAll();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      synchronized (err) {
        err.notifyAll();
      }
    }
  }

  /** Waits until standard error contains a text. */
  public Running awaitErr(String text) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    synchronized (err) {
      while (err.indexOf(text) < 0) {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left <= 0 || !reader.isAlive()) {
          throw new AssertionError("tdd " + arguments + " never said '" + text + "':\n" + err);
        }
        try {
          err.wait(Math.min(left, 1000));
        } catch (InterruptedException e) {
          throw new AssertionError(e);
        }
      }
    }
    return this;
  }

  /** Whether it has not ended yet. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Presses Ctrl-C. */
  public Running interrupt() {
    try {
      new ProcessBuilder("sh", "-c", "kill -INT " + process.pid()).start().waitFor();
      return this;
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Kills the process without a chance to say anything. */
  public Running kill() {
    process.destroyForcibly();
    return this;
  }

  /** Waits for the end. */
  public Cli.Run end() {
    try {
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        throw new AssertionError("tdd " + arguments + " did not end:\n" + err);
      }
      long ms = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      reader.join();
      String said = Files.readString(out);
      Files.delete(out);
      return new Cli.Run(process.exitValue(), said, err.toString(), ms);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
