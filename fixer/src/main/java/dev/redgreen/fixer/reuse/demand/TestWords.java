package dev.redgreen.fixer.reuse.demand;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import dev.redgreen.fixer.TestId;
import dev.redgreen.fixer.javac.Attribution;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects what targeted tests say in words: names of methods, display names. */
final class TestWords extends TreeScanner<@Nullable Void, @Nullable Void> {
  private static final Pattern DOCUMENTATION = Pattern.compile("(?s)/\\*\\*(.*?)\\*/");

  private final Set<String> words = new LinkedHashSet<>();
  private final List<TestId> targets;

  private TestWords(List<TestId> targets) {
    this.targets = targets;
  }

  static String of(Attribution attribution, List<TestId> targets, String spec) {
    TestWords collected = new TestWords(targets);
    attribution.units().forEach(unit -> collected.scan(unit, null));
    attribution.units().forEach(collected::readDocumentation);
    return (spec + " " + String.join(" ", collected.words)).strip();
  }

  private void readDocumentation(CompilationUnitTree unit) {
    try {
      String text = unit.getSourceFile().getCharContent(true).toString();
      DOCUMENTATION.matcher(text).results().forEach(comment -> words.add(comment.group(1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
    String name = method.getName().toString();
    boolean isTarget =
        targets.stream()
            .anyMatch(target -> target.method().isEmpty() || target.method().equals(name));
    boolean isTest =
        method.getModifiers().getAnnotations().stream()
            .map(annotation -> annotation.getAnnotationType().toString())
            .anyMatch(Wording.TEST_ANNOTATIONS::contains);
    if (isTarget && isTest) {
      words.add(name);
      method.getModifiers().getAnnotations().forEach(this::readDisplayName);
    }
    return null;
  }

  private void readDisplayName(AnnotationTree annotation) {
    if (annotation.getAnnotationType().toString().equals("DisplayName")) {
      annotation.getArguments().forEach(argument -> scan(argument, null));
    }
  }

  @Override
  public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
    words.add(String.valueOf(literal.getValue()));
    return null;
  }
}
