package dev.redgreen.patterns.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each file is read, and compared with what stands in the file of its name and ".expected". */
class LanguagesTest {
  private static final Path NATIVES = Path.of("target", "natives");
  private static final Parsers PARSERS = new Parsers(Optional.of(NATIVES));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cache.rs",
        "cache.py",
        "cache.ts",
        "Button.tsx",
        "legacy.js",
        "cache.go",
        "cache.kt",
        "points.c",
        "cache.cpp",
        "broken.py",
        "umlaut.rs",
      })
  void declarationsAreFound(String name) throws IOException, Parsers.Unavailable {
    SourceFile file = read(name, resource(name));
    assertEquals(resource(name + ".expected"), described(file));
  }

  private static SourceFile read(String name, String text) throws Parsers.Unavailable {
    return PARSERS.read(Language.of(name).orElseThrow(), text);
  }

  private static Declaration only(String name, String text) throws Parsers.Unavailable {
    List<Declaration> all = read(name, text).declarations();
    assertEquals(1, all.size(), all::toString);
    return all.get(0);
  }

  private static String described(SourceFile file) {
    String imports = file.imports().stream().map(line -> line + "\n").collect(Collectors.joining());
    String broken = file.brokenLine() == 0 ? "" : "broken: " + file.brokenLine() + "\n";
    return imports
        + broken
        + file.declarations().stream().map(LanguagesTest::described).collect(Collectors.joining());
  }

  private static String described(Declaration declared) {
    String kind = declared.isType() ? "type " : "function ";
    String head =
        declared.line() + " " + kind + declared.name() + (declared.isPrivate() ? " (private)" : "");
    String in = declared.enclosing().isEmpty() ? "" : " in " + declared.enclosing();
    String doc = declared.doc().isEmpty() ? "" : "\n    " + declared.doc().replace("\n", " / ");
    return "\n" + head + in + "\n    " + declared.signature() + doc + "\n";
  }

  private static String resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(LanguagesTest.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void layoutAndCommentsDoNotCount() throws Parsers.Unavailable {
    Declaration one = only("a.rs", "fn f(a: u8) -> u8 { a + 1 }");
    Declaration two = only("b.rs", "fn  f(a: u8)   -> u8 { /* more */ a + 1 }");
    assertEquals(one.canonical(), two.canonical());
    Declaration documented = only("a.py", "def f(a):\n    \"\"\"Doc.\"\"\"\n    return a  # yes\n");
    assertEquals(only("b.py", "def f(a):\n    return a\n").canonical(), documented.canonical());
  }

  @Test
  void codeCounts() throws Parsers.Unavailable {
    assertNotEquals(
        only("a.py", "def f(a):\n    if a:\n        g()\n    h()\n").canonical(),
        only("b.py", "def f(a):\n    if a:\n        g()\n        h()\n").canonical());
    assertNotEquals(
        only("a.js", "function f() { return\n1 }").canonical(),
        only("b.js", "function f() { return 1 }").canonical());
    assertNotEquals(
        only("a.py", "def f(a):\n    return a // 2\n").canonical(),
        only("b.py", "def f(a):\n    return a // 3\n").canonical());
    assertNotEquals(
        only("a.js", "function f() { return 'a  b' }").canonical(),
        only("b.js", "function f() { return 'a b' }").canonical());
  }

  @Test
  void deepAndLongTextsAreSurvived() throws Parsers.Unavailable {
    assertEquals(List.of(), read("a.js", "(".repeat(5_000)).declarations());
    assertEquals(0, read("a.rs", "mod m {".repeat(2_000)).declarations().size());
    String table = "def f():\n    return [" + "1, ".repeat(20_000) + "]\n";
    assertTrue(only("a.py", table).canonical().length() > 40_000);
  }

  @Test
  void librariesAreUnpackedOnce(@TempDir Path fresh) throws IOException, Parsers.Unavailable {
    new Parsers(Optional.of(fresh)).read(Language.of("a.go").orElseThrow(), "package a");
    List<Path> files = files(fresh);
    assertEquals(2, files.size(), files::toString);
    Object before = Files.getLastModifiedTime(files.get(0));
    new Parsers(Optional.of(fresh)).read(Language.of("a.go").orElseThrow(), "package a");
    assertEquals(files, files(fresh));
    assertEquals(before, Files.getLastModifiedTime(files.get(0)));
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> tree = Files.walk(directory)) {
      return tree.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
