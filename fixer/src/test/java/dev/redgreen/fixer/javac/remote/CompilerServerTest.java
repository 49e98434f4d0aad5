package dev.redgreen.fixer.javac.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.redgreen.fixer.javac.Compiler.Output;
import dev.redgreen.fixer.javac.CompilerSetup;
import dev.redgreen.fixer.javac.Javac;
import dev.redgreen.fixer.javac.ProcessorDirectory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes over the pipe is what javac in this process says. */
class CompilerServerTest {
  @TempDir Path temp;

  private CompilerSetup setup() {
    return new CompilerSetup(
        17,
        List.of("-parameters"),
        ProcessorDirectory.making(temp.resolve("processor")),
        List.of(temp));
  }

  private Map<Path, String> sources(String text) {
    return Map.of(temp.resolve("a/Sum.java"), text);
  }

  /** A client's words, answered by a server of this process. */
  private static Output answer(
      CompilerSetup setup, Map<Path, String> sources, Map<String, byte[]> known)
      throws IOException {
    ByteArrayOutputStream asked = new ByteArrayOutputStream();
    ByteArrayOutputStream answered = new ByteArrayOutputStream();
    assertThrows(
        IOException.class,
        () ->
            new CompilerClient(asked, InputStream.nullInputStream())
                .compile(setup, sources, known));
    CompilerServer.serve(
        new DataInputStream(new ByteArrayInputStream(asked.toByteArray())),
        new DataOutputStream(answered));
    return new CompilerClient(
            new ByteArrayOutputStream(), new ByteArrayInputStream(answered.toByteArray()))
        .compile(setup, sources, known);
  }

  @Test
  void classesAreThoseOfJavacHere() throws IOException {
    Map<Path, String> sources =
        sources("package a;\n@Deprecated class Sum { int n = SumMade.number(); }\n");

    Output here = new Javac(setup()).compile(sources, Map.of());
    Output there = answer(setup(), sources, Map.of());

    assertEquals(List.of(), there.problems());
    assertEquals(2, digests(there).size());
    assertEquals(here.classes().keySet(), there.classes().keySet());
    assertEquals(digests(here), digests(there));
  }

  /** The class files, comparable. */
  private static Map<String, String> digests(Output output) {
    Map<String, String> digests = new TreeMap<>();
    output
        .classes()
        .values()
        .forEach(
            classes ->
                classes.forEach(
                    (name, bytes) -> digests.put(name, HexFormat.of().formatHex(bytes))));
    return digests;
  }

  @Test
  void problemsAreThoseOfJavacHere() throws IOException {
    Map<Path, String> sources = sources("package a;\nclass Sum { String s = lost + \"ä\"; }\n");

    assertEquals(
        new Javac(setup()).compile(sources, Map.of()).problems(),
        answer(setup(), sources, Map.of()).problems());
  }

  @Test
  void knownClassesAreSent() throws IOException {
    Path other = temp.resolve("b/Other.java");
    Map<String, byte[]> known =
        new Javac(setup())
            .compile(Map.of(other, "package b;\npublic class Other {}\n"), Map.of())
            .classes()
            .getOrDefault(other, Map.of());

    Output there = answer(setup(), sources("package a;\nclass Sum { b.Other o; }\n"), known);

    assertEquals(List.of(), there.problems());
  }

  @Test
  void whatIsNoAnswerIsAnError() {
    byte[] noise = "Picked up JAVA_TOOL_OPTIONS".getBytes(StandardCharsets.UTF_8);
    CompilerClient client =
        new CompilerClient(new ByteArrayOutputStream(), new ByteArrayInputStream(noise));

    assertThrows(IOException.class, () -> client.compile(setup(), Map.of(), Map.of()));
  }
}
