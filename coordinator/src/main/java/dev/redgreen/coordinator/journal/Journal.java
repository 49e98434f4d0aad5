package dev.redgreen.coordinator.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redgreen.coordinator.workspace.Home;
import dev.redgreen.coordinator.workspace.ProcessIdentity;
import dev.redgreen.coordinator.workspace.WorkspaceException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;

/**
 * What happened in a run, written as it happens: one JSON object a line in {@code events.jsonl},
 * prompts, replies and patches as files, and at the end {@code summary.json}. Without that last
 * file the run was interrupted, and everything before is there all the same. Safe for several
 * threads.
 *
 * <p>Every method throws {@link WorkspaceException} if the disk is in the way.
 */
public final class Journal implements AutoCloseable {
  static final String EVENTS = "events.jsonl";
  static final String SUMMARY = "summary.json";
  static final String RUN = "run.json";

  private final Path directory;
  private final OutputStream events;
  private final Clock clock;

  private Journal(Path directory, OutputStream events, Clock clock) {
    this.directory = directory;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Begins the journal of a run and removes the oldest ones of the project.
   *
   * @param project directory of the user's project
   * @param runId see {@link dev.redgreen.coordinator.workspace.RunId}
   */
  public static Journal open(Home home, Path project, String runId, Clock clock) {
    Path directory = home.runs(project).resolve(runId);
    try {
      home.makePrivate(directory);
      for (String kind : new String[] {"prompts", "replies", "patches"}) {
        Files.createDirectories(directory.resolve(kind));
      }
      publish(
          directory.resolve(RUN),
          new Start(
              runId, project, clock.instant().toString(), ProcessIdentity.current().toString()));
      // a stream, unlike a channel, is not closed by an interrupt: the end is written too
      OutputStream events =
          Files.newOutputStream(
              directory.resolve(EVENTS), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      Runs.prune(home, project);
      return new Journal(directory, events, clock);
    } catch (IOException e) {
      throw failed(directory, e);
    }
  }

  /** What is known when a run begins. */
  record Start(String runId, Path project, String started, String process) {}

  /** Directory of this run's files. */
  public Path directory() {
    return directory;
  }

  /** Adds an event: its time, the simple name of its type, and its components. */
  public void event(Object event) {
    append(line(clock.instant(), event).toString() + "\n");
  }

  /** How an event is written. */
  public static ObjectNode line(Instant at, Object event) {
    ObjectNode line = Json.mapper().createObjectNode();
    line.put("at", at.toString());
    line.put("event", event.getClass().getSimpleName());
    line.setAll((ObjectNode) Json.mapper().valueToTree(event));
    return line;
  }

  private synchronized void append(String line) {
    try {
      events.write(line.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw failed(directory, e);
    }
  }

  /** Keeps what was sent to a model. */
  public void prompt(int number, String text) {
    file("prompts", number + ".md", text);
  }

  /** Keeps what a model answered. */
  public void reply(int number, String text) {
    file("replies", number + ".md", text);
  }

  /** Keeps a patch as a unified diff; {@code name} has no extension. */
  public void patch(String name, String diff) {
    file("patches", name + ".diff", diff);
  }

  private void file(String kind, String name, String text) {
    try {
      Files.writeString(directory.resolve(kind).resolve(name), text);
    } catch (IOException e) {
      throw failed(directory, e);
    }
  }

  /** Ends the journal with how the run ended. */
  public void finish(Object summary) {
    try {
      publish(directory.resolve(SUMMARY), summary);
    } catch (IOException e) {
      throw failed(directory, e);
    }
  }

  static void publish(Path file, Object value) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    Files.write(draft, Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(value));
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static WorkspaceException failed(Path directory, IOException e) {
    return new WorkspaceException(
        "The journal in " + directory + " cannot be written: " + e.getMessage(), e);
  }

  @Override
  public void close() {
    try {
      events.close();
    } catch (IOException e) {
      throw failed(directory, e);
    }
  }
}
