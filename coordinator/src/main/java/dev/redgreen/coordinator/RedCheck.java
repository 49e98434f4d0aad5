package dev.redgreen.coordinator;

import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.SourceTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a test that is red because code is missing or wrong from one that is red for another
 * reason: a fault in the test's own syntax, or a library that the build does not have.
 */
final class RedCheck {
  private static final Pattern PACKAGE_LINE =
      Pattern.compile("(?m)^\\s*package\\s+([\\p{javaJavaIdentifierPart}.]+)\\s*;");
  private static final Pattern MISSING_PACKAGE =
      Pattern.compile("package ([\\w.]+) does not exist");

  /** Errors that only the writer of the test can mend, whatever code is generated. */
  private static final Set<String> SYNTAX =
      Set.of(
          "expected",
          "expected2",
          "expected3",
          "expected4",
          "illegal.start.of.expr",
          "illegal.start.of.type",
          "illegal.start.of.stmt",
          "premature.eof",
          "not.stmt",
          "else.without.if",
          "orphaned",
          "catch.without.try",
          "unclosed.str.lit",
          "unclosed.char.lit",
          "unclosed.comment",
          "illegal.char",
          "illegal.esc.char",
          "class.public.should.be.in.file",
          "already.defined",
          "duplicate.class");

  private final SourceTree tree;
  private final Set<String> ownPackages;

  RedCheck(SourceTree tree) {
    this.tree = tree;
    this.ownPackages = ownPackages(tree);
  }

  /**
   * Why these errors are no call for code, as one sentence; empty if code can mend them.
   *
   * @param errors the compile errors of the snapshot with the targets in it
   */
  Optional<String> otherReason(List<CompileError> errors) {
    for (CompileError error : errors) {
      Path file = error.place().file();
      if (!tree.testFiles().contains(file)) {
        continue;
      }
      if (SYNTAX.contains(error.code().replace("compiler.err.", ""))) {
        return Optional.of(
            "the test itself does not compile: "
                + error.place()
                + ": "
                + firstLine(error.message()));
      }
      Optional<String> foreign = foreignPackage(error);
      if (foreign.isPresent()) {
        return Optional.of(
            "the test needs package "
                + foreign.get()
                + ", which no dependency of the module has ("
                + error.place()
                + "); add the dependency to the pom");
      }
    }
    return Optional.empty();
  }

  private Optional<String> foreignPackage(CompileError error) {
    if (!error.code().endsWith("doesnt.exist")) {
      return Optional.empty();
    }
    Matcher matcher = MISSING_PACKAGE.matcher(error.message());
    String name = matcher.find() ? matcher.group(1) : error.symbol();
    return ownPackages.stream().anyMatch(own -> related(own, name))
        ? Optional.empty()
        : Optional.of(name);
  }

  /** Packages of one project share their first two names, or all of a shorter one. */
  private static boolean related(String own, String other) {
    return own.equals(head(other)) || head(own).equals(other);
  }

  private static String head(String name) {
    String[] parts = name.split("\\.", 3);
    return parts.length < 2 ? name : parts[0] + "." + parts[1];
  }

  private static Set<String> ownPackages(SourceTree tree) {
    Set<String> packages = new TreeSet<>();
    for (Set<Path> files : List.of(tree.mainFiles(), tree.testFiles())) {
      for (Path file : files) {
        Matcher matcher = PACKAGE_LINE.matcher(tree.text(file).orElse(""));
        if (matcher.find()) {
          packages.add(head(matcher.group(1)));
        }
      }
    }
    return packages;
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }
}
