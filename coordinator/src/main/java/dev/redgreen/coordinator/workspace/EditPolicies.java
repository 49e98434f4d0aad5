package dev.redgreen.coordinator.workspace;

import dev.redgreen.fixer.EditPolicy;
import dev.redgreen.fixer.JavaModule;
import dev.redgreen.fixer.Patch;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What runs may touch. All of it is decided in one function, for patches of every origin: by the
 * place of a file, by its name, and by what is already on the disk around it.
 */
public final class EditPolicies {
  private final Worktree tree;
  private final List<Path> mainRoots;
  private final List<Path> testRoots;
  private final List<Path> resources;

  private EditPolicies(Path root, Collection<JavaModule> modules) {
    this.tree = new Worktree(root);
    this.mainRoots = new ArrayList<>();
    this.testRoots = new ArrayList<>();
    this.resources = new ArrayList<>();
    for (JavaModule module : modules) {
      Path output = Disk.parent(module.mainOutput());
      mainRoots.addAll(relative(module.mainSources(), output));
      testRoots.addAll(relative(module.testSources(), output));
      testRoots.addAll(relative(module.testResources(), output));
      resources.addAll(relative(module.mainResources(), output));
    }
  }

  /** The directories that people write to: relative to the root, and not made by the build. */
  private List<Path> relative(List<Path> directories, Path output) {
    return directories.stream()
        .filter(directory -> directory.startsWith(tree.root()) && !directory.startsWith(output))
        .map(directory -> tree.root().relativize(directory))
        .toList();
  }

  /**
   * The policy of {@code generate}: Java sources below the main source roots of these modules, and
   * nothing else.
   *
   * @param root of the worktree, absolute and without links
   */
  public static EditPolicy generate(Path root, Collection<JavaModule> modules) {
    EditPolicies policies = new EditPolicies(root, modules);
    return policies::generateRefusal;
  }

  /**
   * The policy of {@code fix}: Java sources below the main and test source roots of these modules,
   * and what others export to them.
   *
   * @param others modules of which only the module declaration may change
   * @param poms whether poms may change too
   * @param foreign sources of other languages that the build complains of, which may change too
   *     where they are no tests: what a change of a test demands, nobody here can tell
   */
  public static EditPolicy fix(
      Path root,
      Collection<JavaModule> modules,
      Collection<JavaModule> others,
      boolean poms,
      Set<Path> foreign) {
    EditPolicies policies = new EditPolicies(root, modules);
    EditPolicies declarations = new EditPolicies(root, others);
    return file -> {
      if (foreign.contains(file)) {
        return policies.foreignRefusal(file);
      }
      boolean declaration = file.endsWith("module-info.java");
      return declaration && below(declarations.mainRoots, file)
          ? declarations.malformed(file)
          : policies.fixRefusal(file, poms);
    };
  }

  /**
   * The policy for a test that is written first: new Java sources below test source roots of these
   * modules.
   */
  public static EditPolicy newTest(Path root, Collection<JavaModule> modules) {
    EditPolicies policies = new EditPolicies(root, modules);
    return policies::newTestRefusal;
  }

  /**
   * The files that decide what is green: tests, resources, and what configures the build. Nothing
   * that runs in the worktree may change them.
   */
  public static Predicate<Path> decisive(Path root, Collection<JavaModule> modules) {
    EditPolicies policies = new EditPolicies(root, modules);
    return file ->
        !below(policies.mainRoots, file)
            && (below(policies.testRoots, file)
                || below(policies.resources, file)
                || Reserved.reason(file).isPresent());
  }

  /** Whether a patch changes a pom. */
  public static boolean touchesBuild(Patch patch) {
    return patch.files().stream().anyMatch(file -> file.endsWith("pom.xml"));
  }

  /** Why each file of a patch that may not change may not, as one clause; empty if all may. */
  public static Map<Path, String> refusals(Patch patch, EditPolicy policy) {
    Map<Path, String> refusals = new TreeMap<>();
    Map<String, Path> names = new HashMap<>();
    for (Path file : patch.files()) {
      policy.refusal(file).ifPresent(reason -> refusals.put(file, reason));
      Path twin = names.put(folded(file.toString()), file);
      if (twin != null) {
        refusals.putIfAbsent(file, "its name differs from " + twin + " only in case or accents");
      }
    }
    return refusals;
  }

  private Optional<String> generateRefusal(Path file) {
    return malformed(file)
        .or(() -> below(testRoots, file) ? Optional.of("it is a test") : Optional.empty())
        .or(() -> below(mainRoots, file) ? Optional.empty() : elsewhere(file))
        .or(() -> notJava(file))
        .or(() -> shadowing(file))
        .or(() -> twin(file));
  }

  private Optional<String> fixRefusal(Path file, boolean poms) {
    if (file.endsWith("pom.xml")) {
      return poms
          ? malformed(file)
          : Optional.of("build files change only with --allow-build-files");
    }
    Optional<String> place =
        below(mainRoots, file) || below(testRoots, file)
            ? Optional.empty()
            : Reserved.reason(file).or(() -> Optional.of("it is no source of the project"));
    return malformed(file)
        .or(() -> place)
        .or(() -> notJava(file))
        .or(() -> shadowing(file))
        .or(() -> twin(file));
  }

  private Optional<String> foreignRefusal(Path file) {
    boolean test = ForeignTests.isTest(file) || below(testRoots, file);
    return malformed(file)
        .or(() -> test ? Optional.of("it is a test") : Optional.empty())
        .or(() -> Reserved.reason(file))
        .or(() -> isFile(file) ? Optional.empty() : Optional.of("there is no such file"))
        .or(() -> twin(file));
  }

  private boolean isFile(Path file) {
    return Files.isRegularFile(tree.root().resolve(file), LinkOption.NOFOLLOW_LINKS);
  }

  private Optional<String> newTestRefusal(Path file) {
    return malformed(file)
        .or(() -> below(testRoots, file) ? Optional.empty() : Optional.of("it is not a test"))
        .or(() -> notJava(file))
        .or(() -> twin(file))
        .or(
            () ->
                Files.exists(tree.root().resolve(file))
                    ? Optional.of("it exists already")
                    : Optional.empty());
  }

  private Optional<String> malformed(Path file) {
    Optional<String> name = FileName.malformed(file);
    if (name.isPresent()) {
      return name;
    }
    try {
      tree.place(file);
      return Optional.empty();
    } catch (PatchRefused e) {
      return Optional.of(e.reason());
    }
  }

  private static Optional<String> elsewhere(Path file) {
    return Reserved.reason(file).or(() -> Optional.of("it is not a main source"));
  }

  private static Optional<String> notJava(Path file) {
    return file.toString().endsWith(".java")
        ? Optional.empty()
        : Optional.of("it is not a Java source");
  }

  private Optional<String> shadowing(Path file) {
    return mainRoots.stream()
        .filter(file::startsWith)
        .findFirst()
        .flatMap(root -> Shadowing.reason(file, root, tree.root()));
  }

  private static boolean below(List<Path> roots, Path file) {
    return roots.stream().anyMatch(root -> file.startsWith(root) && !file.equals(root));
  }

  /** A file of nearly the same name beside it: on some disks the two would be one. */
  private Optional<String> twin(Path file) {
    Path directory = tree.root();
    for (Path name : file) {
      if (!Files.isDirectory(directory)) {
        return Optional.empty();
      }
      Optional<String> other = twin(directory, name.toString());
      if (other.isPresent()) {
        return Optional.of("its name differs from " + other.get() + " only in case or accents");
      }
      directory = directory.resolve(name);
    }
    return Optional.empty();
  }

  private static Optional<String> twin(Path directory, String name) {
    try (DirectoryStream<Path> children = Files.newDirectoryStream(directory)) {
      for (Path child : children) {
        String other = child.getFileName().toString();
        if (!other.equals(name) && folded(other).equals(folded(name))) {
          return Optional.of(other);
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(directory + " (which cannot be read)");
    }
  }

  private static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }
}
