package dev.redgreen.patterns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternIdTest {
  private static final String ADD = "int add(int a, int b) { return a + b; }";

  @Test
  void layoutAndCommentsDoNotMatter() {
    String same = "int add( int a,/* x */ int b )\r\n{\n  // the sum\n  return a\n + b ;\n}\n";
    assertEquals(PatternId.of(Kind.METHOD, ADD), PatternId.of(Kind.METHOD, same));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "int a | inta",
        "a - -b | a --b",
        "a + +b | a++b",
        "s = \"a  b\" | s = \"a b\"",
        "s = \"/* x */\" | s = \"\"",
        "s = \"\\\"//\"; f() | s = \"\\\"\"; f()",
        "c = ' ' | c = ''",
        "a / b | a // b"
      })
  void tokensMatter(String left, String right) {
    assertNotEquals(PatternId.of(Kind.METHOD, left), PatternId.of(Kind.METHOD, right));
  }

  @Test
  void textBlockKeepsItsLines() {
    String one = "String s = \"\"\"\n  a \\\"\"\" // no comment\n  b\"\"\";";
    assertNotEquals(
        PatternId.of(Kind.TYPE, one), PatternId.of(Kind.TYPE, one.replace("no comment", "")));
  }

  @Test
  void brokenSourceIsSurvived() {
    assertNotEquals(PatternId.of(Kind.METHOD, "a /* b"), PatternId.of(Kind.METHOD, "a \"b"));
  }

  @Test
  void kindAndSignatureBelongToTheId() {
    assertNotEquals(PatternId.of(Kind.METHOD, ADD), PatternId.of(Kind.TYPE, ADD));
    assertNotEquals(
        PatternId.of(Kind.METHOD, "int a.A#add(int a, int b)", ADD),
        PatternId.of(Kind.METHOD, "int a.B#add(int a, int b)", ADD));
  }

  @Test
  void unitKeepsItsHeader() {
    String unit = "// SPDX-License-Identifier: MIT\nclass A {}\n";
    assertEquals(
        PatternId.of(Kind.UNIT, unit), PatternId.of(Kind.UNIT, unit.replace("\n", "\r\n")));
    assertNotEquals(PatternId.of(Kind.UNIT, unit), PatternId.of(Kind.UNIT, "class A {}\n"));
  }
}
