package dev.redgreen.coordinator.recommend;

import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.PatternStore;
import dev.redgreen.patterns.ProjectContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;

/**
 * What has to be changed or minded before a pattern fits a project.
 *
 * @param store where the file of the pattern is found, for its imports
 * @param here the project that it is to fit
 */
record Adaptation(PatternStore store, ProjectContext here) {
  private static final int MOST_IMPORTS = 4;
  private static final java.util.regex.Pattern IMPORT =
      java.util.regex.Pattern.compile("(?m)^import\\s+(?:static\\s+)?([\\w.]+)\\s*;");

  /** One sentence each, in the order of the work. */
  List<String> of(Pattern pattern, Origin origin, ProjectContext there) {
    List<String> steps = new ArrayList<>();
    if (!origin.enclosingType().isEmpty() && origin.project().matches("[^:]+:[^:]+:[^:]+")) {
      steps.add("copy it out of " + origin.enclosingType() + ", or depend on " + origin.project());
    } else if (!origin.enclosingType().isEmpty()) {
      steps.add("copy it out of " + origin.enclosingType());
    }
    Set<String> imports = imports(pattern, origin);
    if (!imports.isEmpty()) {
      steps.add("import " + String.join(", ", imports));
    }
    Set<String> frameworks = new TreeSet<>(there.frameworks());
    frameworks.removeAll(here.frameworks());
    if (!frameworks.isEmpty()) {
      steps.add("it was written beside " + String.join(", ", frameworks) + ", which are not here");
    }
    if (there.release() > here.release() && here.release() > 0) {
      steps.add("written for Java " + there.release() + ", and this project is " + here.release());
    }
    if (!Set.of(Origin.OWN_LICENCE, Origin.JDK_LICENCE).contains(origin.licence())) {
      steps.add("keep its notice: " + origin.licence());
    }
    return List.copyOf(steps);
  }

  /** What its file imports and its own code names. */
  private Set<String> imports(Pattern pattern, Origin origin) {
    Set<String> needed = new TreeSet<>();
    String file =
        origin.unit().isEmpty() ? "" : store.get(origin.unit()).map(Pattern::body).orElse("");
    Matcher imported = IMPORT.matcher(file);
    while (imported.find() && needed.size() < MOST_IMPORTS) {
      String name = imported.group(1);
      String simple = name.substring(name.lastIndexOf('.') + 1);
      if (pattern.body().matches("(?s).*\\b" + java.util.regex.Pattern.quote(simple) + "\\b.*")) {
        needed.add(name);
      }
    }
    return needed;
  }
}
