package dev.redgreen.prompts.template;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Location;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.Task;
import dev.redgreen.fixer.TestFailure;
import dev.redgreen.prompts.gateway.Prompt;
import dev.redgreen.prompts.gateway.Tokens;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes the prompts that ask for code: for a fresh attempt, and for the repair of the last one.
 */
public final class PromptWriter {
  private static final int FAILURES = 5;
  private static final int SPARE = 100;

  /** A source that takes more than this share of the budget is shortened. */
  private static final double LARGE = 0.3;

  private final Template rules = Template.named("code-rules");
  private final Template generate = Template.named("generate");
  private final Template repair = Template.named("repair");
  private final TokenBudget budget;
  private final int large;

  /**
   * @param tokens the most that a prompt may have, in estimated tokens
   */
  public PromptWriter(int tokens) {
    this.budget = new TokenBudget(tokens - SPARE);
    this.large = (int) (tokens * LARGE);
  }

  /**
   * A prompt.
   *
   * @param shortened files that were not shown whole: a reply gives only what changes of them
   */
  public record Written(Prompt prompt, Set<Path> shortened) {
    public Written {
      shortened = Set.copyOf(shortened);
    }
  }

  /**
   * The prompt for an attempt: first what never changes, then the tests, the code, signatures,
   * patterns, what was tried, and the failures last.
   *
   * @param patterns texts about similar code, best first
   */
  public Written write(Attempt attempt, Subject subject, List<String> patterns) {
    Draft draft = new Draft(attempt, subject);
    draft.tests();
    draft.targets();
    draft.signatures();
    for (int i = 0; i < patterns.size(); i++) {
      draft.add(Slot.PATTERNS, patterns.get(i), TokenBudget.PATTERN + i);
    }
    draft.tried();
    draft.failures();
    return new Written(prompt(attempt, draft.parts), draft.shortened);
  }

  private Prompt prompt(Attempt attempt, List<Part> parts) {
    String system = rules.fill(Map.of());
    Map<String, String> values = new TreeMap<>();
    values.put("release", String.valueOf(attempt.task().module().release()));
    values.put("spec", spec(attempt.task().spec()));
    int fixed = Tokens.estimate(system) + Tokens.estimate(values.toString());
    values.putAll(sections(budget.fit(fixed, parts)));
    boolean wanted = attempt.fresh() && attempt.task().door() == Task.Door.GENERATE;
    Template template = wanted ? generate : repair;
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

  /** The parts of one prompt as they come together. */
  private final class Draft {
    private final Attempt attempt;
    private final SourceTree tree;
    private final Subject subject;
    private final List<Part> parts = new ArrayList<>();
    private final Set<Path> shortened = new HashSet<>();

    Draft(Attempt attempt, Subject subject) {
      this.attempt = attempt;
      this.tree = attempt.tree();
      this.subject = subject;
    }

    private void add(Slot slot, String text, int rank) {
      parts.add(new Part(slot, text, rank));
    }

    private String text(Path file) {
      return tree.text(file).orElse("");
    }

    private void tests() {
      for (Path file : subject.tests()) {
        int rank = parts.isEmpty() ? TokenBudget.NEVER : TokenBudget.FURTHER_TEST;
        add(Slot.TESTS, Plain.file(Subject.slashed(file), text(file)), rank);
      }
    }

    private void targets() {
      int rank = TokenBudget.NEVER;
      for (Path file : subject.targets()) {
        add(Slot.TARGET, target(file), rank);
        rank = TokenBudget.FURTHER_SOURCE;
      }
      for (Path file : subject.missing()) {
        add(Slot.TARGET, Subject.slashed(file) + " does not exist yet.\n", TokenBudget.NEVER);
      }
    }

    private String target(Path file) {
      String text = text(file);
      if (Tokens.estimate(text) <= large) {
        return Plain.file(Subject.slashed(file), text);
      }
      shortened.add(file);
      String excerpt = Excerpt.of(text, wordsOfTests(), lines(file));
      return Plain.file(Subject.slashed(file), " (shortened)", excerpt);
    }

    private Set<String> wordsOfTests() {
      return subject.tests().stream()
          .flatMap(file -> Names.of(text(file)).words().stream())
          .collect(Collectors.toSet());
    }

    /** Lines of a file that failures name, in their places and in stacks. */
    private Set<Integer> lines(Path file) {
      Set<Integer> lines = new HashSet<>();
      String inFrame = "(" + file.getFileName() + ":";
      for (Failure failure : attempt.failures()) {
        Optional<Location> place = failure.location().filter(where -> where.file().equals(file));
        place.ifPresent(where -> lines.add(where.line()));
        if (failure instanceof TestFailure test) {
          test.stack().stream()
              .filter(frame -> frame.contains(inFrame))
              .map(frame -> frame.replaceFirst(".*:(\\d{1,7})\\)$", "$1"))
              .filter(number -> number.matches("\\d+"))
              .forEach(number -> lines.add(Integer.valueOf(number)));
        }
      }
      return lines;
    }

    private void signatures() {
      subject.near().forEach(file -> outline(file, TokenBudget.SIGNATURE));
      subject.far().forEach(file -> outline(file, TokenBudget.FAR_SIGNATURE));
    }

    private void outline(Path file, int rank) {
      add(Slot.SIGNATURES, Plain.fenced("java", Outline.of(text(file))), rank);
    }

    private void tried() {
      List<Attempt.Tried> tried = attempt.tried();
      for (int i = 0; i < tried.size(); i++) {
        int rank = TokenBudget.TRIED + Math.min(8, tried.size() - 1 - i);
        add(Slot.TRIED, TriedDigest.of(i + 1, tried.get(i)), rank);
      }
    }

    private void failures() {
      int rank = TokenBudget.NEVER;
      for (Failure failure : attempt.failures().stream().limit(FAILURES).toList()) {
        add(Slot.FAILURES, Plain.fenced("", FailureText.of(failure, tree)), rank);
        rank = TokenBudget.FURTHER_FAILURE;
      }
    }
  }
}
