package dev.redgreen.patterns.index;

import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.Pattern;
import java.nio.file.Path;
import java.util.List;

/** One source text that is not indexed from disk, such as code that was just made. */
public final class SourceText {
  private SourceText() {}

  /** Its unit, types and methods as the project's own; none if it does not parse. */
  public static List<Pattern> ownPatterns(String project, String path, String text) {
    IndexRequest request = IndexRequest.ownProject(Path.of(""), project, "");
    return new JavaParser()
        .parse(List.of(new JavaParser.Source(path, text))).stream()
            .filter(unit -> unit.error().isEmpty())
            .flatMap(unit -> UnitPatterns.of(unit, request, Origin.OWN_LICENCE).stream())
            .toList();
  }
}
