package dev.redgreen.coordinator.workspace;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** Tests of other languages than Java, known by the names that their tools look for. */
final class ForeignTests {
  private static final Pattern DIRECTORY =
      Pattern.compile("(?i)tests?|__tests__|specs?|it|e2e|cypress|testdata|fixtures");
  private static final Pattern FILE =
      Pattern.compile(
          "(?i)(?:test_.*|.*_test|conftest|tests?)\\.\\w+|.*[._-](?:test|spec|cy|e2e)\\.\\w+"
              + "|.*(?-i:Test|Tests|Spec|IT)\\.\\w+");

  private ForeignTests() {}

  /** Whether a file is a test or lies among tests. */
  static boolean isTest(Path file) {
    Path directory = file.getParent();
    if (directory != null) {
      for (Path name : directory) {
        if (DIRECTORY.matcher(name.toString()).matches()) {
          return true;
        }
      }
    }
    return FILE.matcher(String.valueOf(file.getFileName())).matches();
  }
}
