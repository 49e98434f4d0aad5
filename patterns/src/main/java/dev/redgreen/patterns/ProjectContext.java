package dev.redgreen.patterns;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What kind of project it is, as far as that decides whether code that worked there works here.
 *
 * @param project name of the project
 * @param languages lower-case names, such as {@code "java"}
 * @param frameworks name and major version, such as {@code "spring-boot:3"}; the name alone where
 *     the version is unknown
 * @param tests test frameworks in the same form
 * @param build build tools, such as {@code "maven"}
 * @param modules names of the project's modules; they tell nothing of likeness
 * @param release release of the Java language; 0 if unknown
 */
public record ProjectContext(
    String project,
    Set<String> languages,
    Set<String> frameworks,
    Set<String> tests,
    Set<String> build,
    Set<String> modules,
    int release) {

  private static final double LANGUAGE = 0.30;
  private static final double FRAMEWORK = 0.30;
  private static final double TESTS = 0.15;
  private static final double BUILD = 0.10;
  private static final double RELEASE = 0.15;

  /** Releases that far apart count half: about what lies between two long-term releases. */
  private static final double HALF_AS_LIKE = 4;

  public ProjectContext {
    languages = Set.copyOf(languages);
    frameworks = Set.copyOf(frameworks);
    tests = Set.copyOf(tests);
    build = Set.copyOf(build);
    modules = Set.copyOf(modules);
  }

  /** Of a project of which nothing is known. */
  public static ProjectContext unknown(String project) {
    return new ProjectContext(project, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), 0);
  }

  /**
   * How alike two projects are, in 0..1; symmetric.
   *
   * <pre>
   * likeness = Σ w·s / Σ w   over the aspects that at least one of the two knows
   * w: languages 0.30, frameworks 0.30, test frameworks 0.15, build 0.10, release 0.15
   * s: common / all names; a framework of another major version counts half;
   *    releases 2^(-|a - b| / 4); 0 where only one of them knows the aspect
   * </pre>
   *
   * <p>It is 0 where no language is common: what worked in another language says nothing here.
   */
  public double likeness(ProjectContext other) {
    Aspects aspects = new Aspects();
    aspects.names(LANGUAGE, languages, other.languages);
    if (aspects.sum == 0) {
      return 0;
    }
    aspects.names(FRAMEWORK, frameworks, other.frameworks);
    aspects.names(TESTS, tests, other.tests);
    aspects.names(BUILD, build, other.build);
    aspects.releases(release, other.release);
    return aspects.sum / aspects.weight;
  }

  /** What both have in common, for a reader: {@code java, spring-boot:3}. */
  public String common(ProjectContext other) {
    Set<String> common = new TreeSet<>(languages);
    common.addAll(frameworks);
    common.addAll(tests);
    common.addAll(build);
    Set<String> theirs = new HashSet<>(other.languages);
    theirs.addAll(other.frameworks);
    theirs.addAll(other.tests);
    theirs.addAll(other.build);
    common.retainAll(theirs);
    return String.join(", ", common);
  }

  private static final class Aspects {
    private double sum;
    private double weight;

    void names(double weightOfAspect, Set<String> one, Set<String> other) {
      if (!one.isEmpty() || !other.isEmpty()) {
        weight += weightOfAspect;
        sum += weightOfAspect * overlap(versions(one), versions(other));
      }
    }

    void releases(int one, int other) {
      if (one > 0 || other > 0) {
        weight += RELEASE;
        boolean both = one > 0 && other > 0;
        sum += both ? RELEASE * Math.pow(2, -Math.abs(one - other) / HALF_AS_LIKE) : 0;
      }
    }

    private static double overlap(Map<String, String> one, Map<String, String> other) {
      Set<String> all = new HashSet<>(one.keySet());
      all.addAll(other.keySet());
      double common = 0;
      for (Map.Entry<String, String> entry : one.entrySet()) {
        String version = other.get(entry.getKey());
        if (version != null) {
          common += version.equals(entry.getValue()) ? 1 : 0.5;
        }
      }
      return common / all.size();
    }

    private static Map<String, String> versions(Set<String> names) {
      return names.stream()
          .collect(
              Collectors.toMap(
                  name -> name.replaceFirst(":.*", ""),
                  name -> name.replaceFirst("^[^:]*:?", ""),
                  (first, second) -> first,
                  LinkedHashMap::new));
    }
  }
}
