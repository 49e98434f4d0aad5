package dev.redgreen.coordinator.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A program to run.
 *
 * @param arguments the program and its arguments
 * @param directory working directory
 * @param environment variables set on top of the cleaned inherited ones
 * @param deadline how long it may run; it is killed then, with everything it started
 * @param outputLimit bytes of output that are kept, half from the start and half from the end
 * @param confinement what it may touch, if it runs code that nobody has read
 */
public record Command(
    List<String> arguments,
    Path directory,
    Map<String, String> environment,
    Duration deadline,
    int outputLimit,
    Optional<Confinement> confinement) {
  private static final int DEFAULT_OUTPUT = 8 << 20;

  public Command {
    arguments = List.copyOf(arguments);
    environment = Map.copyOf(environment);
    if (arguments.isEmpty()) {
      throw new IllegalArgumentException("no program");
    }
  }

  /** A program that is not confined. */
  public Command(
      List<String> arguments,
      Path directory,
      Map<String, String> environment,
      Duration deadline,
      int outputLimit) {
    this(arguments, directory, environment, deadline, outputLimit, Optional.empty());
  }

  /** A program with the cleaned environment and room for 8 MiB of output. */
  public static Command of(Path directory, Duration deadline, List<String> arguments) {
    return new Command(arguments, directory, Map.of(), deadline, DEFAULT_OUTPUT);
  }

  /** The same, held by the sandbox. */
  public Command within(Confinement walls) {
    return new Command(
        arguments, directory, environment, deadline, outputLimit, Optional.of(walls));
  }

  /** The same with these variables set. */
  public Command with(Map<String, String> variables) {
    return new Command(arguments, directory, variables, deadline, outputLimit, confinement);
  }
}
