package dev.redgreen.patterns.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.patterns.EmbedderSource;
import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.MemberSignature;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.sqlite.SqlitePatternStore;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceIndexerTest {
  private static final String PADS =
      """
      package org.acme;

      import java.util.*;

      /** Pads texts. */
      public final class Pads {
        /**
         * Pads a {@code String} on the <b>left</b>.
         *
         * <p>Never null.
         *
         * @param s the text
         * @return the padded text
         */
        public static String left(@Deprecated final String s, int n) {
          return " ".repeat(n) // blanks
              + s;
        }

        private Pads() {}

        interface Inner<T extends Comparable<T>> {
          T abstractOne(T t);

          default <U> Map<T, U> withBody(T t, U... us) throws java.io.IOException {
            return null;
          }
        }
      }
      """;

  private Path root;
  private SqlitePatternStore store;
  private SourceIndexer indexer;

  @BeforeEach
  void open(@TempDir Path directory) throws IOException {
    root = Files.createDirectory(directory.resolve("project"));
    store =
        SqlitePatternStore.open(
            directory.resolve("store"), Clock.systemUTC(), EmbedderSource.none());
    indexer = new SourceIndexer(store, IndexProgress.SILENT);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private IndexReport index() throws IOException {
    return indexer.index(IndexRequest.ownProject(root, "acme", "c0ffee"));
  }

  private Set<String> types() {
    return store.heads(Filter.ofKinds(Kind.TYPE)).stream()
        .map(Pattern::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Map<String, String> reasons(IndexReport report) {
    return report.skipped().stream()
        .collect(Collectors.toMap(IndexReport.Skipped::path, IndexReport.Skipped::reason));
  }

  @Test
  void methodIsStoredWithAllThatIsKnown() throws IOException {
    write("src/main/java/org/acme/Pads.java", PADS);
    index();
    Pattern left = store.withName("left", Filter.ofKinds(Kind.METHOD), 9).get(0);
    assertEquals("public static String org.acme.Pads#left(String s, int n)", left.signature());
    assertEquals("N,S->S", left.key());
    assertEquals("Pads a String on the left.\nNever null.\nReturns the padded text", left.doc());
    assertEquals(
        """
        public static String left(@Deprecated final String s, int n) {
          return " ".repeat(n) // blanks
              + s;
        }""",
        left.body());
    assertEquals("acme", left.origin().project());
    assertEquals("acme", left.origin().space());
    assertEquals("src/main/java/org/acme/Pads.java", left.origin().path());
    assertEquals("org.acme.Pads", left.origin().enclosingType());
    assertEquals(15, left.origin().line());
    assertEquals("c0ffee", left.origin().commit());
    assertEquals("own", left.origin().licence());
    Pattern unit = store.get(left.origin().unit()).orElseThrow();
    assertEquals(PADS, unit.body());
    assertEquals("org.acme.Pads", unit.key());
  }

  @Test
  void nestedTypesAndConstructorsAreStored() throws IOException {
    write("Pads.java", PADS);
    index();
    assertEquals(
        List.of(
            "private org.acme.Pads#new()",
            "public default <U> Map<T, U> org.acme.Pads$Inner<T>#withBody(T t, U... us)"
                + " throws java.io.IOException",
            "public static String org.acme.Pads#left(String s, int n)"),
        store.heads(Filter.ofKinds(Kind.METHOD)).stream()
            .map(Pattern::signature)
            .sorted()
            .toList());
    assertEquals(
        List.of(
            "interface org.acme.Pads$Inner<T extends Comparable<T>>",
            "public final class org.acme.Pads"),
        store.heads(Filter.ofKinds(Kind.TYPE)).stream().map(Pattern::signature).sorted().toList());
    assertEquals(1, store.withName("Inner", Filter.ofKinds(Kind.TYPE), 9).size());
    assertEquals(
        1,
        store.withKeys(Set.of("org.acme.Pads.Inner"), Filter.ofKinds(Kind.TYPE), "acme", 9).size());
  }

  @Test
  void namesMayEndWithADollar() throws IOException {
    write("Pads.java", "package org.acme; class Pads { static class Left$ { Left$(int n) {} } }");
    index();
    Pattern made = store.heads(Filter.ofKinds(Kind.METHOD)).get(0);
    assertEquals("org.acme.Pads$Left$#new(int n)", made.signature());
    assertEquals(
        "org.acme.Pads.Left$", MemberSignature.parse(made.signature()).enclosingSourceName());
  }

  @Test
  void recordsEnumsAndNewSyntaxAreRead() throws IOException {
    write(
        "Shapes.java",
        """
        sealed interface Shapes permits Shapes.Square {
          record Square(int side) implements Shapes {
            Square {
              side = Math.max(0, side);
            }
            int area() { return switch (side) { case 0 -> 0; default -> side * side; }; }
          }
        }
        enum Colour { RED { @Override int code() { return 1; } }; int code() { return 0; } }
        """);
    index();
    assertEquals(Set.of("Colour", "Shapes", "Square"), types());
    assertEquals(
        List.of("int Colour#code()", "int Shapes$Square#area()"),
        store.heads(Filter.ofKinds(Kind.METHOD)).stream()
            .map(Pattern::signature)
            .sorted()
            .toList());
  }

  @Test
  void unchangedFilesAreSkippedAndGoneOnesForgotten() throws IOException {
    write("A.java", "class A {}");
    write("B.java", "class B {}");
    assertEquals(2, index().files());
    write("B.java", "class B2 {}");
    Files.delete(root.resolve("A.java"));
    write("C.java", "class C {}");
    IndexReport second = index();
    assertEquals(0, second.unchanged());
    assertEquals(1, second.forgotten());
    assertEquals(Set.of("B2", "C"), types());
    IndexReport third = index();
    assertEquals(2, third.unchanged());
    assertEquals(0, third.patterns());
  }

  @Test
  void fileThatDoesNotParseKeepsWhatWasKnown() throws IOException {
    write("A.java", "class A {}");
    index();
    write("A.java", "class A { void f( }");
    IndexReport report = index();
    assertTrue(
        reasons(report).getOrDefault("A.java", "").startsWith("does not parse: line 1: "),
        report::toString);
    assertEquals(Set.of("A"), types());
  }

  @Test
  void onlyMainSourcesCount() throws IOException {
    write("src/main/java/org/acme/build/Kept.java", "package org.acme.build; class Kept {}");
    write("src/test/java/TestOne.java", "class TestOne {}");
    write("src/integrationTest/java/ItOne.java", "class ItOne {}".replace("ItOne", "Kept2"));
    write("target/generated-sources/Gen.java", "class Gen {}");
    write("build/Out.java", "class Out {}");
    write(".hidden/Hidden.java", "class Hidden {}");
    write("src/main/java/package-info.java", "package org;");
    write("src/main/java/Proto.java", "// Generated by protoc. DO NOT EDIT!\nclass Proto {}");
    IndexReport report = index();
    assertEquals(Set.of("Kept", "Kept2"), types());
    assertEquals(Map.of("src/main/java/Proto.java", "is generated"), reasons(report));
  }

  @Test
  void whatGitIgnoresIsLeftOut() throws IOException {
    Files.createDirectory(root.resolve(".git"));
    write(".gitignore", "# local\n/scratch/\n*Tmp.java\n!KeptTmp.java\ndocs/**/old\n");
    write("scratch/A.java", "class A {}");
    write("src/scratch/B.java", "class B {}");
    write("src/CTmp.java", "class CTmp {}");
    write("src/KeptTmp.java", "class KeptTmp {}");
    write("docs/x/y/old/D.java", "class D {}");
    write("sub/.gitignore", "E.java");
    write("sub/deep/E.java", "class E {}");
    write("E.java", "class E2 {}");
    index();
    assertEquals(Set.of("B", "KeptTmp", "E2"), types());
  }

  @Test
  void ignoreFilesAboveHoldToo() throws IOException {
    Files.createDirectory(root.resolve(".git"));
    write(".gitignore", "module/gen/");
    write("module/gen/A.java", "class A {}");
    write("module/B.java", "class B {}");
    indexer.index(IndexRequest.ownProject(root.resolve("module"), "acme", ""));
    assertEquals(Set.of("B"), types());
  }

  @Test
  void oddFilesAreReportedAndSkipped() throws IOException {
    write("Good.java", "\uFEFFclass Good { String s = \"größer\"; }");
    Files.write(root.resolve("Latin.java"), "class Ä {}".getBytes(StandardCharsets.ISO_8859_1));
    write("Binary.java", "class B { \0 }");
    write("Large.java", "class Large { /*" + "x".repeat(1 << 20) + "*/ }");
    Files.createSymbolicLink(root.resolve("Link.java"), root.resolve("Good.java"));
    Files.createSymbolicLink(root.resolve("cycle"), root);
    Files.createDirectory(root.resolve("Directory.java"));
    IndexReport report = index();
    assertEquals(
        Map.of(
            "Latin.java", "is not UTF-8",
            "Binary.java", "is binary",
            "Large.java", "is larger than 1 MiB",
            "Link.java", "is a symbolic link"),
        reasons(report));
    assertEquals(Set.of("Good"), types());
  }

  @Test
  void strayBytesInCommentsAreForgiven() throws IOException {
    String before = "class Old { String url = \"http://a\"; // \u00e9\n/* \u00e9 */ int n; }";
    Files.write(root.resolve("Old.java"), before.getBytes(StandardCharsets.ISO_8859_1));
    String other = "class Bad { String s = \"// \u00e9\"; }";
    Files.write(root.resolve("Bad.java"), other.getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(Map.of("Bad.java", "is not UTF-8"), reasons(index()));
    assertEquals(Set.of("Old"), types());
  }

  @Test
  void progressReachesTheTotal() throws IOException {
    for (int i = 0; i < 50; i++) {
      write("C" + i + ".java", "class C" + i + " {}");
    }
    List<String> heard = new ArrayList<>();
    new SourceIndexer(store, (done, total, rate) -> heard.add(done + "/" + total))
        .index(IndexRequest.ownProject(root, "acme", ""));
    assertEquals(List.of("40/50", "50/50"), heard);
  }

  @Test
  void licenceIsThatOfTheFileElseOfTheProject() throws IOException {
    write("LICENSE", "Apache License\n                 Version 2.0, January 2004\n");
    write("A.java", "class A {}");
    write("B.java", "// SPDX-License-Identifier: MIT\nclass B {}");
    write("C.java", "/*\n * GNU General Public License, version 2 */\npackage c; class C {}");
    IndexReport report = indexer.index(IndexRequest.library(root, "org.acme:lib:1"));
    assertEquals("Apache-2.0", report.licence());
    assertEquals("Apache-2.0", licenceOf("A"));
    assertEquals("MIT", licenceOf("B"));
    assertEquals("GPL-2.0-only", licenceOf("C"));
  }

  private String licenceOf(String type) {
    return store.withName(type, Filter.ofKinds(Kind.TYPE), 1).get(0).origin().licence();
  }

  @Test
  void jarOfSourcesIsRead() throws IOException {
    Path jar = root.resolve("acme-sources.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      entry(zip, "org/acme/Pads.java", PADS);
      entry(zip, "META-INF/versions/9/org/acme/Pads.java", PADS);
      entry(
          zip,
          "META-INF/LICENSE.txt",
          "Permission is hereby granted, free of charge, to any person obtaining a copy");
    }
    IndexReport report = indexer.index(IndexRequest.library(jar, "org.acme:pads:1.0"));
    assertEquals(1, report.files());
    assertEquals("MIT", licenceOf("Pads"));
    assertEquals(1, indexer.index(IndexRequest.library(jar, "org.acme:pads:1.0")).unchanged());
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  @Test
  void whatIsNoSourceIsRefused() throws IOException {
    write("notes.txt", "x");
    assertThrows(
        IOException.class,
        () -> indexer.index(IndexRequest.library(root.resolve("notes.txt"), "x")));
    assertThrows(
        IOException.class, () -> indexer.index(IndexRequest.library(root.resolve("no.jar"), "x")));
  }
}
