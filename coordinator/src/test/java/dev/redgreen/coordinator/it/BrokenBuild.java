package dev.redgreen.coordinator.it;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A build that fails, and what the step of a pipeline is to make of it. */
public final class BrokenBuild {
  private static final List<String> WITHOUT_SOLUTION = List.of("broken-build", "changed-body");

  private final String name;
  private final String example;
  private final String about;
  private final String rule;
  private final List<String> options = new ArrayList<>();
  private final List<String> goals = new ArrayList<>();
  private final Map<String, String> environment = new TreeMap<>();
  private Consumer<Sandbox> breaking = sandbox -> {};
  private boolean solved;
  private boolean mended;

  private BrokenBuild(String name, String example, String about, String rule) {
    this.name = name;
    this.example = example;
    this.about = about;
    this.rule = rule;
    this.solved = !WITHOUT_SOLUTION.contains(example);
  }

  /**
   * An example with its solution, where it has one.
   *
   * @param about the classification
   * @param rule the root cause
   */
  static BrokenBuild of(String name, String example, String about, String rule) {
    return new BrokenBuild(name, example, about, rule);
  }

  /** The same without the solution. */
  BrokenBuild unsolved() {
    solved = false;
    return this;
  }

  /** The same, broken so. */
  BrokenBuild by(Consumer<Sandbox> change) {
    breaking = breaking.andThen(change);
    return this;
  }

  /** The same with options of {@code tdd ci}. */
  BrokenBuild given(String... words) {
    options.addAll(List.of(words));
    return this;
  }

  /** The same with goals for Maven. */
  BrokenBuild asking(String... words) {
    goals.addAll(List.of(words));
    return this;
  }

  /** The same on a machine with this variable. */
  BrokenBuild where(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** The same, of which a verified repair is found without a model. */
  BrokenBuild thatIsMended() {
    mended = true;
    return this;
  }

  public String name() {
    return name;
  }

  /** Name of the file with what Maven prints, without its ending. */
  public String fileName() {
    return name.replace(' ', '-').replace(",", "");
  }

  public String example() {
    return example;
  }

  /** The classification. */
  public String about() {
    return about;
  }

  /** Id of the root cause. */
  public String rule() {
    return rule;
  }

  /** Whether a verified repair is found. */
  public boolean mended() {
    return mended;
  }

  /** What Maven is asked for. */
  public List<String> goals() {
    return goals.isEmpty() ? List.of("test") : List.copyOf(goals);
  }

  /** Variables of the machine. */
  public Map<String, String> environment() {
    return environment;
  }

  /** A copy that is broken so, as a git repository in which everything is committed. */
  public Sandbox in(Path root) {
    Sandbox sandbox = Sandbox.of(root, example);
    if (solved) {
      Solution.of(example).files().forEach(sandbox::write);
    }
    breaking.accept(sandbox);
    sandbox.git();
    sandbox.git("add", "-A");
    sandbox.git(
        "-c",
        "user.name=Ada",
        "-c",
        "user.email=ada@acme.test",
        "commit",
        "-q",
        "--allow-empty",
        "-m",
        "All");
    return sandbox;
  }

  /** Runs the step on such a copy. */
  public Cli.Run run(Sandbox sandbox, Cli tdd) {
    List<String> words = new ArrayList<>(List.of("ci", "--offline", "--json"));
    words.addAll(List.of("--output", sandbox.root().resolve("out").toString()));
    words.addAll(options);
    words.add("--");
    words.addAll(goals());
    Cli cli = tdd;
    for (Map.Entry<String, String> variable : environment.entrySet()) {
      cli = cli.with(variable.getKey(), variable.getValue());
    }
    return cli.run(words.toArray(String[]::new));
  }

  @Override
  public String toString() {
    return name;
  }
}
