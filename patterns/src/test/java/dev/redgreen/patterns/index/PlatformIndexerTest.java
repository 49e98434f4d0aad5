package dev.redgreen.patterns.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.patterns.EmbedderSource;
import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.MemberSignature;
import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.sqlite.SqlitePatternStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformIndexerTest {
  private static final Filter MEMBERS = Filter.ofKinds(Kind.MEMBER);

  private Path directory;
  private SqlitePatternStore store;

  @BeforeEach
  void open(@TempDir Path fresh) {
    directory = fresh;
    store =
        SqlitePatternStore.open(fresh.resolve("store"), Clock.systemUTC(), EmbedderSource.none());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Set<String> signatures(String name) {
    return store.withName(name, MEMBERS, 99).stream()
        .map(Pattern::signature)
        .collect(Collectors.toSet());
  }

  @Test
  void membersOfTheJdkAreKnown() {
    IndexReport first = new PlatformIndexer(store).indexJdk();
    assertTrue(first.patterns() > 5_000, first::toString);
    assertEquals(0, new PlatformIndexer(store).indexJdk().patterns());

    assertTrue(
        store.withKeys(Set.of("N,S->S"), MEMBERS.underLicences(Set.of("MIT")), "p", 99).stream()
            .anyMatch(p -> p.signature().contains("java.lang.String#repeat(int")));
    Pattern random = store.withName("shuffle", MEMBERS, 9).get(0);
    assertEquals(PlatformIndexer.jdkProject(), random.origin().project());
    assertEquals("java.util.Collections", random.origin().enclosingType());
    assertTrue(
        signatures("max").stream()
            .anyMatch(
                text ->
                    text.matches(
                            "public static <T extends java\\.lang\\.Object & java\\.lang\\.Comparable<\\? super T>> T"
                                + " java\\.util\\.Collections#max\\(java\\.util\\.Collection<\\? extends T> \\w+\\)")
                        || text.matches(
                            "public static <T extends java\\.lang\\.Comparable<\\? super T>> T"
                                + " java\\.util\\.Collections#max\\(java\\.util\\.Collection<\\? extends T> \\w+\\)")),
        () -> signatures("max").toString());
    assertTrue(
        signatures("encode").stream().anyMatch(s -> s.contains("java.net.URLEncoder#encode(")));
    assertEquals(Set.of(), signatures("exit"));
    for (Pattern head : store.heads(MEMBERS)) {
      MemberSignature signature = MemberSignature.parse(head.signature());
      assertEquals(head.signature(), signature.toString());
      assertEquals(head.key(), signature.shape());
    }
  }

  @Test
  void membersOfACompiledClassAreKnown() throws IOException {
    compile(
        """
        package org.acme;
        public abstract class Box<T> extends Base implements Comparable<Box<T>> {
          static { if (true) throw new IllegalStateException("initialised"); }
          protected Box() {}
          public static <A extends CharSequence> Box<A> of(A first, int... rest) throws java.io.IOException { return null; }
          public int compareTo(Box<T> other) { return 0; }
          public String toString() { return ""; }
          int hidden() { return 1; }
          public static class Lid { public Lid(Box<? super String> box) {} @Deprecated public void shut() {} }
        }
        class Base { public long inherited(java.util.Map.Entry<String, int[]> entry) { return 0; } }
        """);
    ClassesRequest request =
        new ClassesRequest(
            directory.resolve("classes"), List.of(), "acme", Origin.PUBLIC, "Apache-2.0");
    IndexReport report = new PlatformIndexer(store).indexClasses(request);
    assertEquals(
        Set.of(
            "public static <A extends java.lang.CharSequence> org.acme.Box<A>"
                + " org.acme.Box<T>#of(A first, int... rest) throws java.io.IOException",
            "public int org.acme.Box<T>#compareTo(org.acme.Box<T> other)",
            "public java.lang.String org.acme.Box<T>#toString()",
            "public long org.acme.Box<T>#inherited(java.util.Map.Entry<java.lang.String, int[]> entry)",
            "public org.acme.Box$Lid#new(org.acme.Box<? super java.lang.String> box)",
            "public void org.acme.Box$Lid#shut()"),
        store.heads(MEMBERS).stream().map(Pattern::signature).collect(Collectors.toSet()));
    assertEquals(6, report.patterns());
    assertEquals(Set.of("deprecated"), store.withName("shut", MEMBERS, 1).get(0).tags());
    assertEquals(1, new PlatformIndexer(store).indexClasses(request).unchanged());
  }

  @Test
  void recompiledClassesReplaceTheOld() throws IOException {
    ClassesRequest request =
        new ClassesRequest(directory.resolve("classes"), List.of(), "acme", "acme", "own");
    compile("public class A { public static int one() { return 1; } }");
    new PlatformIndexer(store).indexClasses(request);
    compile("public class A { public static int two() { return 2; } }");
    new PlatformIndexer(store).indexClasses(request);
    assertEquals(Set.of(), signatures("one"));
    assertEquals(Set.of("public static int A#two()"), signatures("two"));
  }

  @Test
  void missingClassesAreNamedAnyway() throws IOException {
    compile(
        "public class A { public static Gone of(Gone.Inner g) { return null; } }  class Gone { class Inner {} }");
    Files.delete(directory.resolve("classes/Gone.class"));
    Files.delete(directory.resolve("classes/Gone$Inner.class"));
    new PlatformIndexer(store)
        .indexClasses(
            new ClassesRequest(directory.resolve("classes"), List.of(), "acme", "acme", "own"));
    assertEquals(Set.of("public static Gone A#of(Gone.Inner g)"), signatures("of"));
  }

  private void compile(String source) throws IOException {
    String name = source.contains("class Box") ? "Box" : "A";
    Path file = directory.resolve(name + ".java");
    Files.writeString(file, source);
    Path classes = Files.createDirectories(directory.resolve("classes"));
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-parameters", "-d", classes.toString(), file.toString());
    assertEquals(0, result);
  }
}
