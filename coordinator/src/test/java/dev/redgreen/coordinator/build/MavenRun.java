package dev.redgreen.coordinator.build;

import dev.redgreen.coordinator.process.Processes;
import dev.redgreen.coordinator.process.Sandbox;
import dev.redgreen.fixer.TestId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A real Maven with a cache of its own. */
final class MavenRun implements AutoCloseable {
  static final Duration DEADLINE = Duration.ofMinutes(4);

  final Processes processes;
  final ModuleModels models;
  final MavenCommand maven;
  private final MavenBuild build;

  MavenRun(Path cache) {
    this(cache, Sandbox.OFF);
  }

  MavenRun(Path cache, Sandbox sandbox) {
    processes = new Processes(System.getenv(), sandbox);
    maven = MavenCommand.find(System.getenv()).orElseThrow();
    models = new ModuleModels(cache, maven);
    build = new MavenBuild(maven, processes, models, SpyLocation.find());
  }

  Verdict test(Path root, TestId... tests) {
    return run(BuildRequest.all(root, DEADLINE).only(List.of(tests)));
  }

  Verdict run(BuildRequest request) {
    return build.run(request);
  }

  @Override
  public void close() {
    processes.close();
  }
}
