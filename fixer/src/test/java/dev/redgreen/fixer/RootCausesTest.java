package dev.redgreen.fixer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RootCausesTest {
  @TempDir Path root;

  private static CompileError error(String code, String symbol, int line, String message) {
    Location place = new Location(Path.of("A.java"), line, 1);
    return new CompileError("compiler.err." + code, place, -1, -1, symbol, message);
  }

  private static TestFailure thrown(String exception) {
    return new TestFailure(
        TestId.parse("T#t"),
        exception,
        "",
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "expected3, SYNTAX",
    "illegal.start.of.expr, SYNTAX",
    "unclosed.str.lit, SYNTAX",
    "doesnt.exist, IMPORT",
    "cant.access, IMPORT",
    "duplicate.class, TYPE",
    "already.defined, MEMBER",
    "does.not.override.abstract, MEMBER",
    "cant.resolve.location.args, MEMBER",
    "prob.found.req, MISMATCH",
    "cant.apply.symbol, MISMATCH",
    "operator.cant.be.applied.1, MISMATCH",
    "missing.ret.stmt, FLOW",
    "unreported.exception.need.to.catch.or.throw, FLOW",
    "var.might.not.have.been.initialized, FLOW",
    "something.new, MISMATCH",
  })
  void aCodeHasItsCause(String code, Cause cause) {
    assertEquals(cause, Cause.of(error(code, "", 1, "")));
  }

  @Test
  void rootCausesComeFirst() {
    CompileError flow = error("missing.ret.stmt", "", 1, "");
    CompileError type = error("cant.resolve.location", "A", 2, "x\n  symbol:   class A");
    CompileError member = error("cant.resolve.location", "a", 3, "x\n  symbol:   variable a");
    CompileError lost =
        error("cant.resolve.location", "B", 4, "x\n  symbol: class B\n  location: package p");
    CompileError syntax = error("expected", "", 5, "';' expected");
    BuildFailure build = new BuildFailure("maven.x", "x", false, Optional.empty());
    TestFailure linkage = thrown("java.lang.NoSuchMethodError");
    TestFailure assertion = thrown("java.lang.AssertionError");
    assertEquals(
        List.of(build, syntax, lost, type, member, flow, linkage, assertion),
        RootCauses.order(List.of(assertion, linkage, flow, member, type, lost, syntax, build)));
  }

  @Test
  void ofErrorsThatSayTheSameOneIsSelected() {
    CompileError one = error("cant.resolve.location", "List", 1, "");
    CompileError same = error("cant.resolve.location", "List", 2, "");
    CompileError other = error("cant.resolve.location", "Map", 3, "");
    CompileError unnamed = error("prob.found.req", "", 4, "");
    CompileError unnamedToo = error("prob.found.req", "", 5, "");
    assertEquals(
        List.of(one, other, unnamed),
        RootCauses.select(List.of(unnamed, one, same, other, unnamedToo), 3));
    assertEquals(4, RootCauses.select(List.of(unnamed, one, same, other, unnamedToo), 5).size());
  }

  @Test
  void whatJavacSaysIsOrdered() {
    SourceTree tree =
        new TestModule(root)
            .main(
                "A.java",
                "import java.util.Lisst;\nclass A {\n  Lost lost;\n  int f() { }\n"
                    + "  String g() { return 1; }\n  void h() { g().x(); }\n}\n")
            .tree();
    assertEquals(
        List.of(1, 3, 6, 5, 4),
        RootCauses.order(tree.compile().errors()).stream()
            .map(failure -> failure.location().orElseThrow().line())
            .toList());
  }
}
