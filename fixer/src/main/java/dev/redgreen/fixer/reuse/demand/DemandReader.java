package dev.redgreen.fixer.reuse.demand;

import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.TestId;
import dev.redgreen.fixer.javac.Attribution;
import dev.redgreen.fixer.javac.Javac;
import dev.redgreen.fixer.javac.Problem;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Infers what the targeted tests demand. Stubs of what is missing are put in, javac attributes the
 * tests with them, the calls tell more, and so on until nothing changes.
 */
public final class DemandReader {
  private static final int ROUNDS = 6;

  private final SourceTree tree;
  private final Javac javac;

  /**
   * A reader.
   *
   * @param javac compiles with the module's test class path
   */
  public DemandReader(SourceTree tree, Javac javac) {
    this.tree = tree;
    this.javac = javac;
  }

  /** What the targets demand. */
  public Inference read(List<TestId> targets, List<Failure> failures, String spec) {
    TestSources sources = TestSources.of(tree, targets);
    if (sources.files().isEmpty()) {
      return new Inference.NotUnderstood("the sources of the targeted tests were not found");
    }
    SourceTree.Compilation compiled = tree.compile();
    Map<String, byte[]> mainClasses = compiled.mainClasses();
    if (compiled.errors().stream()
        .anyMatch(error -> tree.mainFiles().contains(error.place().file()))) {
      return new Inference.NotUnderstood("the main sources do not compile");
    }
    Types types = new Types(new ProjectTypes(tree));
    for (int round = 0; round < ROUNDS; round++) {
      Map<Path, String> texts = absolute(sources.texts());
      types.demands().forEach(type -> texts.put(tree.root().resolve(type.file()), text(type)));
      try (Attribution attribution = javac.attribute(texts, mainClasses)) {
        Optional<String> refusal = types.update(attribution, sources.names());
        if (refusal.isPresent()) {
          return new Inference.NotUnderstood(refusal.get());
        }
        if (types.isStable()) {
          return conclusion(attribution, types, sources, targets, failures, spec);
        }
      }
    }
    return new Inference.NotUnderstood("the calls in the tests contradict one another");
  }

  private String text(TypeDemand type) {
    if (!type.exists()) {
      return StubSource.of(type);
    }
    String text = tree.text(type.file()).orElseThrow();
    int end = text.lastIndexOf('}');
    return text.substring(0, end) + StubSource.members(type) + text.substring(end);
  }

  private Inference conclusion(
      Attribution attribution,
      Types types,
      TestSources sources,
      List<TestId> targets,
      List<Failure> failures,
      String spec) {
    Optional<Problem> first = attribution.problems().stream().findFirst();
    if (first.isPresent()) {
      return new Inference.NotUnderstood(
          "no signature was found that the tests compile with: " + first.get().message());
    }
    TestMethods methods = new TestMethods(attribution);
    List<TestId> tests =
        methods.all().stream()
            .filter(test -> targets.stream().anyMatch(target -> target.covers(test)))
            .toList();
    List<TypeDemand> demands = types.demands();
    if (demands.isEmpty()) {
      demands = new WrongBodies(tree, attribution, methods).find(tests, failures);
    }
    if (demands.isEmpty()) {
      return new Inference.NotUnderstood("no missing code and no method to change was found");
    }
    String words = TestWords.of(attribution, targets, spec);
    return new Inference.Understood(new Demand(demands, sources.files(), tests, words));
  }

  private Map<Path, String> absolute(Map<Path, String> texts) {
    Map<Path, String> absolute = new TreeMap<>();
    texts.forEach((file, text) -> absolute.put(tree.root().resolve(file), text));
    return absolute;
  }

  /** The demanded types as far as they are known. */
  private static final class Types {
    private final ProjectTypes project;
    private final Map<String, TypeDemand> demanded = new LinkedHashMap<>();
    private final Set<String> unresolved = new LinkedHashSet<>();
    private boolean stable;

    Types(ProjectTypes project) {
      this.project = project;
    }

    List<TypeDemand> demands() {
      return demanded.values().stream()
          .filter(type -> !type.exists() || !type.members().isEmpty())
          .toList();
    }

    boolean isStable() {
      return stable;
    }

    /** Learns from an attribution; an answer says why the demand cannot be understood. */
    Optional<String> update(Attribution attribution, Set<String> testClasses) {
      List<TypeDemand> before = demands();
      MissingTypes missing = new MissingTypes(attribution);
      for (Map.Entry<String, Integer> type : missing.arities().entrySet()) {
        if (missing.extended().contains(type.getKey())) {
          return Optional.of(type.getKey() + " would have to be an interface or a base class");
        }
        if (!project.isPlausible(type.getKey(), testClasses)) {
          return Optional.of("a dependency is missing: there is no " + type.getKey());
        }
        demanded.putIfAbsent(type.getKey(), project.missing(type.getKey(), type.getValue()));
      }
      UseScanner scanner = new UseScanner(attribution, this::isDemanded);
      if (!scanner.constants().isEmpty()) {
        return Optional.of("constants are demanded: " + scanner.constants().get(0));
      }
      group(scanner.uses(), new TestMethods(attribution), attribution);
      stable = demands().equals(before);
      return Optional.empty();
    }

    private boolean isDemanded(UseScanner.Call call) {
      TypeDemand known = demanded.get(call.owner());
      if (known != null && !known.exists()) {
        return true;
      }
      if (!project.has(call.owner())) {
        return false;
      }
      if (!call.resolved()) {
        unresolved.add(call.position());
      }
      return unresolved.contains(call.position());
    }

    private void group(List<Use> uses, TestMethods methods, Attribution attribution) {
      Map<String, List<Use>> byOwner = new LinkedHashMap<>();
      for (Use use : uses) {
        byOwner.computeIfAbsent(use.owner(), key -> new java.util.ArrayList<>()).add(use);
      }
      byOwner.keySet().stream()
          .filter(owner -> !demanded.containsKey(owner))
          .forEach(owner -> demanded.put(owner, project.existing(owner, attribution.elements())));
      MemberGrouping grouping = new MemberGrouping(methods::at, demanded.keySet());
      byOwner.forEach(
          (owner, calls) ->
              demanded.computeIfPresent(
                  owner, (key, type) -> type.with(grouping.members(calls, type.typeVariables()))));
    }
  }
}
