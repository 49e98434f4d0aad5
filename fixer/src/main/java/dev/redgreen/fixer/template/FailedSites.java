package dev.redgreen.fixer.template;

import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.PatternId;
import dev.redgreen.patterns.PatternStore;
import dev.redgreen.patterns.Standing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * Where templates failed: for each template one pattern that nothing ever proposes, with the sites
 * as its origins, so that two stores' failures merge by union.
 */
final class FailedSites {
  private static final String KIND = "failed-template";

  private final PatternStore store;
  private final String project;

  FailedSites(PatternStore store, String project) {
    this.store = store;
    this.project = project;
  }

  /** What a site is known by: code, file, and the statement or declaration around the error. */
  static String key(SourceSite site, String circumstances) {
    String around = "";
    for (Placed node : site.chain()) {
      String kind = node.kind();
      boolean small = Category.isSimpleStatement(kind) || kind.equals("IMPORT");
      if (small || kind.equals("VARIABLE") || kind.equals("METHOD")) {
        around = Tree.plain(node.tree());
      }
    }
    String text =
        String.join("\n", site.error().code(), site.file().toString(), around, circumstances);
    return PatternId.sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether the template failed at the site. */
  boolean contains(String templateId, String key) {
    return origins(templateId).stream().anyMatch(origin -> origin.enclosingType().equals(key));
  }

  /** At how many sites a build refused the template, as far as a project may know. */
  int count(String templateId, Set<String> spaces) {
    return (int)
        origins(templateId).stream()
            .filter(origin -> !origin.runId().isEmpty())
            .filter(origin -> spaces.isEmpty() || spaces.contains(origin.space()))
            .count();
  }

  private List<Origin> origins(String templateId) {
    return store.get(PatternId.of(KIND, templateId)).map(Pattern::origins).orElse(List.of());
  }

  /**
   * Remembers a failure.
   *
   * @param runId the run whose build refused it; empty if the compiler did in memory
   */
  void add(String templateId, SourceSite site, String key, String runId) {
    Origin origin =
        new Origin(
            project,
            project,
            site.file().toString().replace('\\', '/'),
            key,
            site.error().place().line(),
            "",
            Origin.OWN_LICENCE,
            "",
            runId);
    store.add(
        List.of(
            new Pattern(
                PatternId.of(KIND, templateId),
                KIND,
                templateId,
                "where " + templateId + " failed",
                "",
                templateId,
                "",
                "java",
                Set.of(),
                Standing.QUARANTINED,
                List.of(origin))));
  }
}
