package dev.redgreen.coordinator;

import dev.redgreen.coordinator.build.MavenArtifacts;
import dev.redgreen.coordinator.build.MavenBuild;
import dev.redgreen.coordinator.build.MavenCommand;
import dev.redgreen.coordinator.build.ModuleModels;
import dev.redgreen.coordinator.build.ProjectLayout;
import dev.redgreen.coordinator.build.ProjectProblem;
import dev.redgreen.coordinator.build.RepositoryPath;
import dev.redgreen.coordinator.build.SpyLocation;
import dev.redgreen.coordinator.compile.CompilerProcess;
import dev.redgreen.coordinator.context.BuildFacts;
import dev.redgreen.coordinator.context.ProjectRoot;
import dev.redgreen.coordinator.process.Processes;
import dev.redgreen.coordinator.process.Sandbox;
import dev.redgreen.coordinator.recommend.Recommend;
import dev.redgreen.coordinator.workspace.Apply;
import dev.redgreen.coordinator.workspace.Home;
import dev.redgreen.coordinator.workspace.Leftovers;
import dev.redgreen.coordinator.workspace.UserGit;
import dev.redgreen.coordinator.workspace.Workspace;
import dev.redgreen.fixer.pom.LocalRepository;
import dev.redgreen.patterns.EmbedderSource;
import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.PatternStore;
import dev.redgreen.patterns.ProjectContext;
import dev.redgreen.patterns.sqlite.SqlitePatternStore;
import dev.redgreen.prompts.gateway.Redactor;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The one composition root: builds what a command needs, each thing when it is first asked for. */
public final class Wiring implements AutoCloseable {
  private final Map<String, String> environment;
  private final Home home;
  private final Path project;
  private final Optional<ProjectLayout> layout;
  private final Settings settings;
  private final boolean storeGiven;
  private final Clock clock = Clock.systemUTC();
  private @Nullable SqlitePatternStore store;
  private @Nullable Processes processes;
  private Sandbox sandbox = Sandbox.OFF;

  private Wiring(
      Map<String, String> environment,
      Home home,
      Path project,
      Optional<ProjectLayout> layout,
      Settings settings,
      boolean storeGiven) {
    this.storeGiven = storeGiven;
    this.environment = environment;
    this.home = home;
    this.project = project;
    this.layout = layout;
    this.settings = settings;
  }

  /**
   * The wiring of a command.
   *
   * @param store directory given by the user instead of the usual one
   * @param project directory that the command works in; need not be a Maven project
   */
  public static Wiring of(Map<String, String> environment, Optional<Path> store, Path project) {
    Home home =
        store
            .map(Home::new)
            .orElseGet(() -> Home.of(environment, Path.of(System.getProperty("user.home"))));
    Optional<ProjectLayout> layout = layout(project);
    Path root = layout.map(ProjectLayout::root).orElse(project);
    Settings settings = Settings.load(environment, root);
    return new Wiring(environment, home, project, layout, settings, store.isPresent());
  }

  private static Optional<ProjectLayout> layout(Path project) {
    try {
      return Optional.of(ProjectLayout.find(project));
    } catch (ProjectProblem e) {
      return Optional.empty();
    }
  }

  /** Where everything of ours is kept. */
  public Home home() {
    return home;
  }

  /** The settings that hold for the project. */
  public Settings settings() {
    return settings;
  }

  /** What shows and changes the settings. */
  public Configuration configuration() {
    return new Configuration(settings, root(), environment);
  }

  /** The environment variables of the command. */
  public Map<String, String> environment() {
    return Map.copyOf(environment);
  }

  /**
   * Takes secrets out of what is published: those of the environment and what looks like one, by
   * our rules and the project's.
   *
   * @param warn told of a rule that cannot be understood
   */
  public Redactor redactor(Consumer<String> warn) {
    return new Redactor(Processes.secrets(environment), GitleaksFile.read(root(), warn));
  }

  /** The user's git settings, as far as they decide what a snapshot holds. */
  public UserGit userGit() {
    return UserGit.of(environment, Path.of(System.getProperty("user.home")));
  }

  /** The clock of this process. */
  public Clock clock() {
    return clock;
  }

  /** The directory that the command works in. */
  public Path project() {
    return project;
  }

  /** Directory of the project's root; the one that the command works in outside of any project. */
  Path root() {
    return layout.map(ProjectLayout::root).orElse(project);
  }

  /** Name of the project as patterns record it; empty outside of any project. */
  public String projectName() {
    return layout.map(ProjectLayout::name).orElseGet(() -> ProjectRoot.nameOf(project));
  }

  /** What kind of project this is. */
  public ProjectContext context() {
    Path begin =
        layout.map(ProjectLayout::root).or(() -> ProjectRoot.above(project)).orElse(project);
    return BuildFacts.of(begin, projectName());
  }

  /** What this project is recommended. */
  public Recommend recommend() {
    Set<String> licences = Set.copyOf(settings.list("patterns.licences"));
    return new Recommend(store(), context(), permittedSpaces(), licences);
  }

  /** The spaces that this project may see. */
  public Set<String> permittedSpaces() {
    Set<String> spaces = new HashSet<>(settings.list("patterns.spaces"));
    spaces.add(Origin.PUBLIC);
    if (!projectName().isEmpty()) {
      spaces.add(projectName());
    }
    return spaces;
  }

  /**
   * Where the patterns lie: what {@code --store} says, else {@code store.url}, else the usual
   * place.
   *
   * @throws WrongUsage if the setting names no backend that there is
   */
  Path storeDirectory() {
    return StoreUrl.directory(storeGiven ? "" : settings.text("store.url"), home);
  }

  /** The pattern store. */
  public PatternStore store() {
    return storeFile();
  }

  /** The pattern store as the file that it is: to be checked, copied, pruned. */
  public SqlitePatternStore storeFile() {
    if (store == null) {
      store = SqlitePatternStore.open(storeDirectory(), clock, embedder());
    }
    return store;
  }

  /** What makes vectors, loaded when they are wanted. */
  EmbedderSource embedder() {
    return new Embedders(settings, home.cache().resolve("natives"), clock, root()).chosen();
  }

  /** Where native libraries are unpacked, once. */
  Optional<Path> natives() {
    return Optional.of(home.cache().resolve("natives"));
  }

  /** What the user should know about the opening of the store; empty if nothing. */
  public String storeNote() {
    return store == null ? "" : store.openingNote();
  }

  /** The processes of this command; what runs code of candidates is held by the sandbox. */
  public Processes processes() {
    if (processes == null) {
      processes = new Processes(environment, sandbox);
    }
    return processes;
  }

  /**
   * Chooses what holds the processes of this command, before the first of them starts.
   *
   * @param choice {@code auto}, {@code require} or {@code off}; empty for the setting
   * @throws WrongUsage if it is something else
   * @throws BrokenEnvironment if a sandbox is required and the machine has none
   */
  public Sandbox confine(String choice) {
    String wanted = choice.isEmpty() ? settings.text("sandbox.mode") : choice;
    if (!List.of("auto", "require", "off").contains(wanted)) {
      throw new WrongUsage("--sandbox takes auto, require or off, not " + wanted);
    }
    if (processes != null) {
      throw new IllegalStateException("processes have started before the sandbox was chosen");
    }
    sandbox = wanted.equals("off") ? Sandbox.OFF : findSandbox();
    if (wanted.equals("require") && sandbox.wall().isEmpty()) {
      throw new BrokenEnvironment("--sandbox require: " + sandbox.lacking());
    }
    return sandbox;
  }

  /** What holds the processes of this command; nothing before it was chosen. */
  Sandbox sandbox() {
    return sandbox;
  }

  /** The strongest sandbox of this machine. */
  Sandbox findSandbox() {
    return Sandbox.find(
        environment,
        SandboxPaths.readable(environment, maven().executable(), repository(), settings),
        settings.list("sandbox.environment"));
  }

  /**
   * The {@code mvn} of this machine.
   *
   * @throws BrokenEnvironment if there is none
   */
  public MavenCommand maven() {
    return MavenCommand.find(environment, root())
        .orElseThrow(
            () ->
                new BrokenEnvironment(
                    "no mvn on the PATH: install Maven 3.8 or newer, or mend the PATH"));
  }

  /** The models of modules that Maven resolved. */
  public ModuleModels models() {
    return new ModuleModels(home.cache(), maven());
  }

  /** The build of the project. */
  public MavenBuild build() {
    return new MavenBuild(maven(), processes(), models(), SpyLocation.find());
  }

  /**
   * Where a run works.
   *
   * @param goal the Maven goal that judges
   * @param deadline for one run of Maven that begins now
   */
  Site site(Workspace workspace, String goal, Supplier<Duration> deadline) {
    CompilerProcess compilers = new CompilerProcess(processes(), workspace.root());
    return new Site(workspace, build(), compilers::compiler, goal, deadline);
  }

  /** Artifacts by their coordinates. */
  public MavenArtifacts artifacts() {
    return new MavenArtifacts(maven(), processes());
  }

  /** What Maven has downloaded. */
  public LocalRepository localRepository() {
    return new LocalRepository(repository());
  }

  private Path repository() {
    return RepositoryPath.of(environment, root(), Path.of(System.getProperty("user.home")));
  }

  /** What changes the user's tree. */
  public Apply apply() {
    return new Apply(home, clock);
  }

  /**
   * Removes the worktrees of killed commands, and finishes or takes back what they began to apply;
   * one sentence for each apply.
   */
  public List<String> recover() {
    Leftovers.clean(home);
    return apply().recover();
  }

  @Override
  public void close() {
    if (processes != null) {
      processes.close();
    }
    if (store != null) {
      store.close();
    }
  }
}
