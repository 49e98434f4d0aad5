package dev.redgreen.coordinator;

import dev.redgreen.fixer.TestId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The targeted tests and the one module that they belong to.
 *
 * @param module directory of the module's pom
 * @param tests the tests, by their full names
 */
public record Targets(Path module, List<TestId> tests) {
  private static final Pattern PACKAGE =
      Pattern.compile("(?m)^\\s*package\\s+([\\p{javaJavaIdentifierPart}.]+)\\s*;");
  private static final Set<String> SKIPPED = Set.of("target", ".git", ".mvn", "node_modules");
  private static final int SUGGESTIONS = 3;

  public Targets {
    tests = List.copyOf(tests);
  }

  /**
   * Finds the tests that a user named, by simple or full class name.
   *
   * @param root where the reactor starts
   * @throws WrongUsage if a class or method does not exist (the nearest names are suggested), if a
   *     simple name fits several classes, or if the classes are in different modules
   */
  public static Targets find(Path root, List<TestId> asked) {
    List<TestFile> files = testFiles(root);
    Set<Path> modules = new TreeSet<>();
    List<TestId> tests = new ArrayList<>();
    for (TestId test : asked) {
      TestFile file = fileOf(test, files);
      requireMethod(test, file);
      modules.add(moduleOf(root, file.path()));
      tests.add(new TestId(file.className(), test.method()));
    }
    if (modules.size() > 1) {
      throw new WrongUsage(
          "--test names classes of several modules "
              + modules.stream().map(root::relativize).toList()
              + "; run tdd once for each");
    }
    return new Targets(modules.iterator().next(), tests);
  }

  private static TestFile fileOf(TestId test, List<TestFile> files) {
    String outer = test.className().replaceAll("\\$.*", "");
    List<TestFile> found =
        files.stream()
            .filter(
                file ->
                    file.className().equals(outer)
                        || (outer.indexOf('.') < 0 && file.simpleName().equals(outer)))
            .toList();
    if (found.size() == 1) {
      return found.get(0);
    }
    if (found.isEmpty()) {
      List<String> names = files.stream().map(TestFile::className).toList();
      throw new WrongUsage("--test: there is no test class " + outer + nearest(outer, names));
    }
    throw new WrongUsage(
        "--test: "
            + outer
            + " fits "
            + found.stream().map(TestFile::className).toList()
            + "; give the package");
  }

  private static void requireMethod(TestId test, TestFile file) {
    String method = test.method();
    if (method.isEmpty()
        || file.text().matches("(?s).*\\b" + Pattern.quote(method) + "\\s*\\(.*")) {
      return;
    }
    List<String> names = new ArrayList<>();
    Matcher matcher = Pattern.compile("\\bvoid\\s+(\\w+)\\s*\\(").matcher(file.text());
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    throw new WrongUsage(
        "--test: " + file.className() + " has no method " + method + nearest(method, names));
  }

  private static String nearest(String wanted, List<String> names) {
    List<String> best =
        names.stream()
            .sorted(Comparator.comparingInt(name -> distance(simple(wanted), simple(name))))
            .limit(SUGGESTIONS)
            .toList();
    return best.isEmpty() ? "; no test was found at all" : "; nearest: " + String.join(", ", best);
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** Levenshtein distance. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }

  /** The directory of the nearest pom above a file, at most the root. */
  static Path moduleOf(Path root, Path file) {
    for (Path at = file.getParent(); at != null && at.startsWith(root); at = at.getParent()) {
      if (Files.isRegularFile(at.resolve("pom.xml"))) {
        return at;
      }
    }
    return root;
  }

  private static List<TestFile> testFiles(Path root) {
    List<TestFile> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
              Path name = dir.getFileName();
              boolean skip = !dir.equals(root) && name != null && SKIPPED.contains(name.toString());
              return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              if (attributes.isRegularFile() && file.toString().endsWith(".java")) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                if (TestFile.isTest(text)) {
                  files.add(TestFile.of(file, text));
                }
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** A source file that contains tests. */
  record TestFile(Path path, String className, String text) {
    private static final Pattern TEST =
        Pattern.compile(
            "@(Test|ParameterizedTest|RepeatedTest|TestFactory|TestTemplate|RunWith|Property)\\b"
                + "|extends\\s+TestCase\\b");

    static boolean isTest(String text) {
      return TEST.matcher(text).find();
    }

    static TestFile of(Path file, String text) {
      Matcher matcher = PACKAGE.matcher(text);
      String name = String.valueOf(file.getFileName()).replaceAll("\\.java$", "");
      return new TestFile(file, matcher.find() ? matcher.group(1) + "." + name : name, text);
    }

    String simpleName() {
      return simple(className);
    }
  }
}
