package dev.redgreen.prompts.template;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.prompts.gateway.Prompt;
import dev.redgreen.prompts.gateway.Tokens;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the prompts that ask for code: for a fresh attempt, and for the repair of the last one.
 */
public final class PromptWriter {
  private static final int FAILURES = 5;
  private static final int SPARE = 100;

  private final Template rules = Template.named("code-rules");
  private final Template generate = Template.named("generate");
  private final Template repair = Template.named("repair");
  private final TokenBudget budget;

  /**
   * @param tokens the most that a prompt may have, in estimated tokens
   */
  public PromptWriter(int tokens) {
    this.budget = new TokenBudget(tokens - SPARE);
  }

  /**
   * The prompt for an attempt: first what never changes, then the tests, the code, signatures,
   * patterns, what was tried, and the failures last.
   *
   * @param patterns texts about similar code, best first
   */
  public Prompt write(Attempt attempt, Subject subject, List<String> patterns) {
    List<Part> parts = new ArrayList<>();
    tests(attempt.tree(), subject, parts);
    targets(attempt.tree(), subject, parts);
    signatures(attempt.tree(), subject, parts);
    for (int i = 0; i < patterns.size(); i++) {
      parts.add(new Part(Slot.PATTERNS, patterns.get(i), TokenBudget.PATTERN + i));
    }
    tried(attempt, parts);
    failures(attempt, parts);
    return prompt(attempt, parts);
  }

  private void tests(SourceTree tree, Subject subject, List<Part> parts) {
    for (Path file : subject.tests()) {
      int rank = parts.isEmpty() ? TokenBudget.NEVER : TokenBudget.FURTHER_TEST;
      parts.add(whole(Slot.TESTS, tree, file, rank));
    }
  }

  private void targets(SourceTree tree, Subject subject, List<Part> parts) {
    for (int i = 0; i < subject.targets().size(); i++) {
      int rank = i == 0 ? TokenBudget.NEVER : TokenBudget.FURTHER_SOURCE;
      parts.add(whole(Slot.TARGET, tree, subject.targets().get(i), rank));
    }
    for (Path file : subject.missing()) {
      String line = Subject.slashed(file) + " does not exist yet.\n";
      parts.add(new Part(Slot.TARGET, line, TokenBudget.NEVER));
    }
  }

  private static Part whole(Slot slot, SourceTree tree, Path file, int rank) {
    return new Part(slot, Plain.file(Subject.slashed(file), tree.text(file).orElse("")), rank);
  }

  private static void signatures(SourceTree tree, Subject subject, List<Part> parts) {
    subject.near().forEach(file -> parts.add(outline(tree, file, TokenBudget.SIGNATURE)));
    subject.far().forEach(file -> parts.add(outline(tree, file, TokenBudget.FAR_SIGNATURE)));
  }

  private static Part outline(SourceTree tree, Path file, int rank) {
    String text = Outline.of(tree.text(file).orElse(""));
    return new Part(Slot.SIGNATURES, Plain.fenced("java", text), rank);
  }

  private static void tried(Attempt attempt, List<Part> parts) {
    List<Attempt.Tried> tried = attempt.tried();
    for (int i = 0; i < tried.size(); i++) {
      int rank = TokenBudget.TRIED + Math.min(8, tried.size() - 1 - i);
      parts.add(new Part(Slot.TRIED, TriedDigest.of(i + 1, tried.get(i)), rank));
    }
  }

  private static void failures(Attempt attempt, List<Part> parts) {
    List<Failure> shown = attempt.failures().stream().limit(FAILURES).toList();
    for (int i = 0; i < shown.size(); i++) {
      int rank = i == 0 ? TokenBudget.NEVER : TokenBudget.FURTHER_FAILURE;
      String text = FailureText.of(shown.get(i), attempt.tree());
      parts.add(new Part(Slot.FAILURES, Plain.fenced("", text), rank));
    }
  }

  private Prompt prompt(Attempt attempt, List<Part> parts) {
    String system = rules.fill(Map.of());
    Map<String, String> values = new TreeMap<>();
    values.put("release", String.valueOf(attempt.task().module().release()));
    values.put("spec", spec(attempt.task().spec()));
    int fixed = Tokens.estimate(system) + Tokens.estimate(values.toString());
    values.putAll(sections(budget.fit(fixed, parts)));
    Template template = attempt.fresh() ? generate : repair;
    return Prompt.of(system, template.fill(values));
  }

  private static String spec(String words) {
    return words.isBlank() ? "" : "## The wish\n" + Plain.fenced("", Plain.output(words));
  }

  private static Map<String, String> sections(List<Part> parts) {
    Map<Slot, String> bodies = new EnumMap<>(Slot.class);
    for (Part part : parts) {
      String between = part.slot().separator();
      bodies.merge(part.slot(), part.text(), (above, next) -> above + between + next);
    }
    Map<String, String> values = new TreeMap<>();
    for (Slot slot : Slot.values()) {
      String body = bodies.getOrDefault(slot, "");
      values.put(slot.placeholder(), body.isEmpty() ? "" : slot.heading() + body);
    }
    return values;
  }
}
