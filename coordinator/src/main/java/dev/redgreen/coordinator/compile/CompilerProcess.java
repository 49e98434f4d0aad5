package dev.redgreen.coordinator.compile;

import dev.redgreen.coordinator.process.Command;
import dev.redgreen.coordinator.process.Confinement;
import dev.redgreen.coordinator.process.OwnJvm;
import dev.redgreen.coordinator.process.PipedProcess;
import dev.redgreen.coordinator.process.Processes;
import dev.redgreen.fixer.javac.Compiler;
import dev.redgreen.fixer.javac.CompilerSetup;
import dev.redgreen.fixer.javac.remote.CompilerClient;
import dev.redgreen.fixer.javac.remote.CompilerServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Compilers in a process that starts when there is something to compile. One that ends or does not
 * answer is replaced for the next compile.
 */
public final class CompilerProcess {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int NOISE_LIMIT = 16 * 1024;

  /**
   * Packages of javac that processors such as Lombok reach into, as the JVM's options open them.
   */
  private static final List<String> INSIDE =
      List.of(
          "api",
          "code",
          "comp",
          "file",
          "jvm",
          "main",
          "model",
          "parser",
          "processing",
          "tree",
          "util");

  private final Processes processes;
  private final Path worktree;
  private final Duration patience;
  private @Nullable PipedProcess process;
  private @Nullable CompilerClient client;

  /**
   * A process that is yet to start.
   *
   * @param worktree the only place that it may write to
   */
  public CompilerProcess(Processes processes, Path worktree) {
    this(processes, worktree, PATIENCE);
  }

  /**
   * The same.
   *
   * @param patience how long one compile may take
   */
  CompilerProcess(Processes processes, Path worktree, Duration patience) {
    this.processes = processes;
    this.worktree = worktree;
    this.patience = patience;
  }

  /** A compiler in this process. */
  public Compiler compiler(CompilerSetup setup) {
    return (sources, known) ->
        sources.isEmpty()
            ? new Compiler.Output(List.of(), Map.of())
            : compile(setup, sources, known);
  }

  private synchronized Compiler.Output compile(
      CompilerSetup setup, Map<Path, String> sources, Map<String, byte[]> known) {
    CompletableFuture<Compiler.Output> answer =
        CompletableFuture.supplyAsync(() -> asked(setup, sources, known));
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return gone("it did not answer within " + patience.toSeconds() + " s");
    } catch (ExecutionException e) {
      return gone(String.valueOf(e.getCause()));
    } catch (InterruptedException e) {
      stop();
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted: a compile");
    }
  }

  private Compiler.Output asked(
      CompilerSetup setup, Map<Path, String> sources, Map<String, byte[]> known) {
    try {
      return ready().compile(setup, sources, known);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Compiler.Output gone(String why) {
    PipedProcess last = process;
    String said = last == null ? "" : last.errors().strip();
    stop();
    return Compiler.Output.crash(
        "the compiler in which this module's annotation processors run broke down: "
            + why
            + (said.isEmpty() ? "" : "; it said: " + said));
  }

  private CompilerClient ready() {
    CompilerClient current = client;
    if (current == null) {
      PipedProcess started = processes.pipe(command());
      process = started;
      current = new CompilerClient(started.input(), started.output());
      client = current;
    }
    return current;
  }

  private void stop() {
    PipedProcess last = process;
    process = null;
    client = null;
    if (last != null) {
      last.close();
    }
  }

  private Command command() {
    List<String> words = OwnJvm.words();
    words.add("-XX:TieredStopAtLevel=1");
    INSIDE.forEach(
        name -> words.add("--add-opens=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED"));
    words.addAll(
        List.of(
            "-cp",
            OwnJvm.placeOf(CompilerServer.class).toString(),
            CompilerServer.class.getName()));
    return new Command(words, worktree, Map.of(), patience, NOISE_LIMIT)
        .within(Confinement.to(worktree));
  }
}
