package dev.redgreen.prompts;

import dev.redgreen.fixer.JavaModule;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.TestId;
import dev.redgreen.prompts.gateway.Gateway;
import dev.redgreen.prompts.gateway.ModelListener;
import dev.redgreen.prompts.gateway.ModelUnavailable;
import dev.redgreen.prompts.gateway.SpendingStopped;
import dev.redgreen.prompts.reply.ReplyFile;
import dev.redgreen.prompts.reply.ReplyParser;
import dev.redgreen.prompts.reply.SafePath;
import dev.redgreen.prompts.template.TestPrompt;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns a wish in words into a test class that is not there yet. */
public final class TestWriter {
  private static final Pattern PACKAGE = Pattern.compile("(?m)^[ \\t]*package\\s+([\\w.]+)\\s*;");

  private final Gateway gateway;
  private final ModelListener listener;

  public TestWriter(Gateway gateway, ModelListener listener) {
    this.gateway = gateway;
    this.listener = listener;
  }

  /**
   * A test that the model wrote.
   *
   * @param file relative to the root, new
   * @param test the test class
   */
  public record WrittenTest(Path file, String text, TestId test) {}

  /**
   * Asks for a test class.
   *
   * @param spec the wish
   * @return the test; empty if no reply could be used, after asking twice
   * @throws ModelUnavailable if the model cannot be asked
   * @throws SpendingStopped if a limit of the run forbids it
   */
  public Optional<WrittenTest> write(String spec, SourceTree tree, Instant deadline) {
    TestPrompt prompt = TestPrompt.of(spec, tree, gateway.settings().promptTokens());
    Answering answering =
        new Answering(
            gateway,
            listener,
            new ReplyParser(name -> Optional.empty()),
            file -> refusal(file, tree),
            reply -> {});
    Answering.Usable usable =
        answering.ask(prompt.text(), OptionalDouble.empty(), 0, deadline, TestWriter::objection);
    return objection(usable.files()).isEmpty()
        ? usable.files().stream().findFirst().map(TestWriter::written)
        : Optional.empty();
  }

  private static Optional<String> refusal(Path file, SourceTree tree) {
    JavaModule module = tree.module();
    Path absolute = tree.root().resolve(file).toAbsolutePath().normalize();
    boolean test =
        module.testSources().stream()
            .anyMatch(root -> absolute.startsWith(root.toAbsolutePath().normalize()));
    if (!test || !file.toString().endsWith(".java")) {
      return Optional.of("only a Java file under a test source directory is asked for");
    }
    if (tree.text(file).isPresent()) {
      return Optional.of("it exists already");
    }
    return SafePath.linkRefusal(tree.root(), file);
  }

  private static String objection(List<ReplyFile> files) {
    if (files.size() != 1) {
      return "one file was asked for, not " + files.size();
    }
    ReplyFile file = files.get(0);
    if (!file.path().endsWith("/" + className(file).replace('.', '/') + ".java")) {
      return "the path " + file.path() + " does not fit the package of the class";
    }
    return TestPrompt.hasTest(file.text()) ? "" : "there is no test method";
  }

  private static String className(ReplyFile file) {
    String simple = Path.of(file.path()).getFileName().toString().replaceFirst("\\.java$", "");
    Matcher home = PACKAGE.matcher(file.text());
    return home.find() ? home.group(1) + "." + simple : simple;
  }

  private static WrittenTest written(ReplyFile file) {
    return new WrittenTest(Path.of(file.path()), file.text(), new TestId(className(file), ""));
  }
}
