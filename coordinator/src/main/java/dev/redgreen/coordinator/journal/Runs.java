package dev.redgreen.coordinator.journal;

import dev.redgreen.coordinator.workspace.Home;
import dev.redgreen.coordinator.workspace.WorkspaceException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The runs that have a journal. */
public final class Runs {
  /** Journals of a project that stay. */
  static final int KEPT = 50;

  private Runs() {}

  /** The runs of a project, newest first. */
  public static List<Run> list(Home home, Path project) {
    return in(home.runs(project));
  }

  /** The run with an id, or with the only id that begins so, in whatever project. */
  public static Optional<Run> show(Home home, String id) {
    List<Run> found = new ArrayList<>();
    for (Path project : directories(home.root().resolve("runs"))) {
      for (Run run : in(project)) {
        if (run.id().equals(id)) {
          return Optional.of(run);
        }
        if (run.id().startsWith(id)) {
          found.add(run);
        }
      }
    }
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** The runs of all projects in a directory or below it, newest first. */
  public static List<Run> below(Home home, Path directory) {
    List<Run> runs = new ArrayList<>();
    for (Path project : directories(home.root().resolve("runs"))) {
      runs.addAll(in(project));
    }
    runs.removeIf(run -> !home.isSameOrBelow(Path.of(run.project()), directory));
    runs.sort(Comparator.comparing(Run::id).reversed());
    return runs;
  }

  private static List<Run> in(Path project) {
    List<Run> runs = new ArrayList<>();
    for (Path directory : directories(project)) {
      try {
        Run.read(directory).ifPresent(runs::add);
      } catch (IOException e) {
        throw new WorkspaceException(
            "The journal in " + directory + " cannot be read: " + e.getMessage(), e);
      }
    }
    runs.sort(Comparator.comparing(Run::id).reversed());
    return runs;
  }

  private static List<Path> directories(Path above) {
    List<Path> directories = new ArrayList<>();
    if (Files.isDirectory(above)) {
      try (DirectoryStream<Path> stream = Files.newDirectoryStream(above, Files::isDirectory)) {
        stream.forEach(directories::add);
      } catch (IOException e) {
        throw new WorkspaceException(above + " cannot be read: " + e.getMessage(), e);
      }
    }
    return directories;
  }

  /** Removes the journals of ended runs beyond the newest ones. */
  static void prune(Home home, Path project) throws IOException {
    List<Run> runs = list(home, project);
    for (Run run : runs.subList(Math.min(KEPT, runs.size()), runs.size())) {
      if (run.state() != Run.State.RUNNING) {
        home.remove(run.directory());
      }
    }
  }
}
