package dev.redgreen.coordinator.build;

import dev.redgreen.coordinator.process.Processes;
import dev.redgreen.fixer.Failure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A process of its own, whose memory can be limited: runs one build and prints its verdict. */
final class FloodedBuild {
  private FloodedBuild() {}

  /** Arguments: the project, the directory of its {@code mvn}, a directory for the cache. */
  public static void main(String[] arguments) {
    Path project = Path.of(arguments[0]);
    Map<String, String> environment =
        Map.of("PATH", arguments[1] + ":" + System.getenv("PATH"), "HOME", arguments[0]);
    try (Processes processes = new Processes(environment)) {
      MavenCommand maven = MavenCommand.find(environment).orElseThrow();
      ModuleModels models = new ModuleModels(Path.of(arguments[2]), maven);
      Verdict verdict =
          new MavenBuild(maven, processes, models, SpyLocation.find())
              .run(BuildRequest.all(project, Duration.ofMinutes(2)));
      for (Failure failure : verdict.failures()) {
        String place = failure.location().map(Object::toString).orElse("nowhere");
        System.out.println(failure.kind() + " " + place);
      }
      System.out.println("log " + (verdict.log().length() < 100_000 ? "bounded" : "whole"));
    }
  }
}
