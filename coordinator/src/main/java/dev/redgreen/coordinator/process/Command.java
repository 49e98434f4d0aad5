package dev.redgreen.coordinator.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A program to run.
 *
 * @param arguments the program and its arguments
 * @param directory working directory
 * @param environment variables set on top of the cleaned inherited ones
 * @param deadline how long it may run; it is killed then, with everything it started
 * @param outputLimit bytes of output that are kept, half from the start and half from the end
 */
public record Command(
    List<String> arguments,
    Path directory,
    Map<String, String> environment,
    Duration deadline,
    int outputLimit) {
  private static final int DEFAULT_OUTPUT = 8 << 20;

  public Command {
    arguments = List.copyOf(arguments);
    environment = Map.copyOf(environment);
    if (arguments.isEmpty()) {
      throw new IllegalArgumentException("no program");
    }
  }

  /** A program with the cleaned environment and room for 8 MiB of output. */
  public static Command of(Path directory, Duration deadline, List<String> arguments) {
    return new Command(arguments, directory, Map.of(), deadline, DEFAULT_OUTPUT);
  }

  /** The same with these variables set. */
  public Command with(Map<String, String> variables) {
    return new Command(arguments, directory, variables, deadline, outputLimit);
  }
}
