package dev.redgreen.coordinator;

import dev.redgreen.coordinator.build.ProjectLayout;
import dev.redgreen.coordinator.build.ProjectProblem;
import dev.redgreen.coordinator.build.ProjectShape;
import dev.redgreen.coordinator.config.ConfigFile;
import dev.redgreen.coordinator.config.ConfigTrouble;
import dev.redgreen.coordinator.config.StarterConfig;
import dev.redgreen.coordinator.hook.GitPlace;
import dev.redgreen.coordinator.hook.HookTrouble;
import dev.redgreen.coordinator.hook.Hooks;
import dev.redgreen.patterns.index.IndexProgress;
import dev.redgreen.patterns.index.IndexReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The use case of {@code tdd init}: makes a project ready, and changes nothing that is there. */
public final class Init {
  private final Wiring wiring;
  private final IndexProgress progress;
  private final List<String> notes = new ArrayList<>();

  public Init(Wiring wiring, IndexProgress progress) {
    this.wiring = wiring;
    this.progress = progress;
  }

  /**
   * What the user wants beside the project itself.
   *
   * @param hook whether the git hooks are installed
   * @param dependencies whether the sources of the dependencies are indexed
   */
  public record Wishes(boolean hook, boolean dependencies) {}

  /**
   * A library whose sources were read.
   *
   * @param coordinates {@code group:artifact:version}
   */
  public record Library(String coordinates, int patterns, String licence) {}

  /**
   * What was found and made.
   *
   * @param project {@code group:artifact}
   * @param modules directories of the modules below the root; empty for the root itself
   * @param buildTool {@code maven}, or {@code maven wrapper}
   * @param jdk version that builds
   * @param testFramework what the tests import; empty if there is none yet
   * @param config where the settings are, and whether they were there
   * @param ignored lines that were added to {@code .gitignore}
   * @param files Java files that were read
   * @param patterns methods and types that are stored of them
   * @param dependencies libraries whose sources were read
   * @param hook {@code installed}, or why not; empty if nobody asked
   * @param notes what the user should know
   * @param next the command to try next
   */
  public record Ready(
      String project,
      String root,
      List<String> modules,
      String buildTool,
      String jdk,
      String testFramework,
      String config,
      List<String> ignored,
      int files,
      int patterns,
      List<Library> dependencies,
      String hook,
      List<String> notes,
      String next) {}

  /**
   * Makes the project ready.
   *
   * @throws WrongUsage if there is no Maven project
   */
  public Ready run(Wishes wishes) {
    ProjectLayout layout = layout();
    ProjectShape shape = ProjectShape.of(layout);
    if (wishes.dependencies()) {
      wiring.confine("");
    }
    String config = configure(layout, shape);
    List<String> ignored = ignore(layout.root(), shape);
    IndexReport report = new Index(wiring, progress).run(layout.root().toString()).report();
    List<Library> libraries = wishes.dependencies() ? libraries(layout) : List.of();
    String hook = wishes.hook() ? hook() : "";
    return new Ready(
        layout.name(),
        layout.root().toString(),
        shape.modules(),
        shape.buildTool(),
        String.valueOf(Runtime.version().feature()),
        shape.testFramework(),
        config,
        ignored,
        report.files(),
        report.patterns(),
        libraries,
        hook,
        List.copyOf(notes),
        next(shape));
  }

  private ProjectLayout layout() {
    try {
      return ProjectLayout.find(wiring.project());
    } catch (ProjectProblem e) {
      throw new WrongUsage(String.valueOf(e.getMessage()));
    }
  }

  private String configure(ProjectLayout layout, ProjectShape shape) {
    ConfigFile file = ConfigFile.ofProject(layout.root());
    if (Files.exists(file.file())) {
      return file.file() + " (kept)";
    }
    try {
      file.write(StarterConfig.text(layout.name(), shape.modules().size()));
      return file.file() + " (new)";
    } catch (ConfigTrouble e) {
      throw new BrokenEnvironment(String.valueOf(e.getMessage()));
    }
  }

  /** Build output that git does not ignore would be in each snapshot of the tree. */
  private List<String> ignore(Path root, ProjectShape shape) {
    Optional<GitPlace> place = place();
    if (place.isEmpty()) {
      notes.add("no git repository: there is no history to learn from, and no hook");
      return List.of();
    }
    boolean needed =
        shape.modules().stream()
            .anyMatch(
                module ->
                    !place
                        .get()
                        .ignores(wiring.processes(), root.resolve(module).resolve("target/x")));
    if (!needed) {
      return List.of();
    }
    Path file = root.resolve(".gitignore");
    try {
      String before = Files.exists(file) ? Files.readString(file) : "";
      String gap = before.isEmpty() || before.endsWith("\n") ? "" : "\n";
      Files.writeString(file, before + gap + "target/\n");
      return List.of("target/");
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
    }
  }

  private Optional<GitPlace> place() {
    try {
      return Optional.of(GitPlace.of(wiring.processes(), wiring.project()));
    } catch (HookTrouble e) {
      return Optional.empty();
    }
  }

  private List<Library> libraries(ProjectLayout layout) {
    DependencySources sources = new DependencySources(wiring, layout, progress);
    List<Library> libraries = sources.index();
    notes.addAll(sources.notes());
    return libraries;
  }

  private String hook() {
    try {
      GitPlace place = GitPlace.of(wiring.processes(), wiring.project());
      return new Hooks(place).install(false).installed() ? "installed" : "not installed";
    } catch (HookTrouble e) {
      notes.add(String.valueOf(e.getMessage()));
      return "not installed";
    }
  }

  private static String next(ProjectShape shape) {
    return shape.testFramework().isEmpty()
        ? "tdd generate --spec \"what the code is to do\""
        : "tdd generate";
  }
}
