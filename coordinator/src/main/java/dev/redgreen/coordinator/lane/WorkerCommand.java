package dev.redgreen.coordinator.lane;

import dev.redgreen.coordinator.process.Command;
import dev.redgreen.coordinator.process.Confinement;
import dev.redgreen.coordinator.process.OwnJvm;
import dev.redgreen.fixer.JavaModule;
import dev.redgreen.worker.Setup;
import dev.redgreen.worker.SystemLoader;
import dev.redgreen.worker.Worker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** How a worker for a module is started and what it is told first. */
record WorkerCommand(LaneSettings settings, LauncherJars launcher) {
  private static final int NOISE_LIMIT = 16 * 1024;
  private static final Duration STARTS_WITHIN = Duration.ofSeconds(30);
  private static final List<String> JVM =
      List.of(
          "-Xmx512m",
          // A class loader of our own makes it warn of an archive that we do not have.
          "-XX:-PrintWarnings",
          "-ea");

  /** The process to start; the project's own JVM arguments come last and win. */
  Command process() {
    List<String> command = OwnJvm.words();
    command.addAll(JVM);
    // Surefire sets it, and tests find their files by it.
    command.add("-Dbasedir=" + settings.module().root());
    command.add("-Djava.system.class.loader=" + SystemLoader.class.getName());
    command.addAll(settings.jvmArguments());
    settings.systemProperties().forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.addAll(List.of("-cp", OwnJvm.placeOf(Worker.class).toString(), Worker.class.getName()));
    return new Command(
            command, settings.module().root(), settings.environment(), STARTS_WITHIN, NOISE_LIMIT)
        .within(Confinement.to(settings.root()));
  }

  /** The class path, divided by what may change between two runs. */
  Setup setup() {
    JavaModule module = settings.module();
    Stream<Path> own =
        Stream.of(
                List.of(module.testOutput()),
                module.testResources(),
                List.of(module.mainOutput()),
                module.mainResources())
            .flatMap(List::stream);
    Stream<Path> built = module.testClasspath().stream().filter(this::changing);
    Stream<Path> stable =
        Stream.concat(
            module.testClasspath().stream().filter(path -> !changing(path)),
            launcher.added().stream());
    return new Setup(launcher.engine(), texts(stable), texts(Stream.concat(own, built)));
  }

  /** Whether an entry is built by the project itself. */
  private boolean changing(Path entry) {
    return Files.isDirectory(entry) || entry.startsWith(settings.root());
  }

  private static List<String> texts(Stream<Path> paths) {
    return paths.map(Path::toString).toList();
  }
}
