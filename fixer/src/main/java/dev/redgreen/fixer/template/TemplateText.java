package dev.redgreen.fixer.template;

import dev.redgreen.fixer.template.Template.Fact;
import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.PatternStore;
import dev.redgreen.patterns.Success;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Templates as a reader wants to see them. */
public final class TemplateText {
  private TemplateText() {}

  /**
   * A template: when it applies, what becomes what, how holes are filled, and what speaks for it.
   *
   * @param project whose outcomes count in full
   * @return lines of text; empty if the pattern is no template of a version that is known
   */
  public static Optional<String> describe(Pattern pattern, PatternStore store, String project) {
    return pattern.kind().equals(TemplateMemory.KIND)
        ? TemplateCodec.decode(pattern.body())
            .map(template -> body(template) + evidence(pattern, store, project))
        : Optional.empty();
  }

  private static String body(Template template) {
    StringBuilder text = new StringBuilder("answers ").append(template.code());
    String named =
        template.arguments().entrySet().stream()
            .map(one -> one.getKey() + " " + one.getValue())
            .collect(Collectors.joining(", "));
    text.append(named.isEmpty() ? "" : " about " + named).append("\n\n");
    for (Change change : template.changes()) {
      text.append(place(change)).append('\n');
      if (change.before().equals(change.after())) {
        text.append(marked("  ", print(change.before())));
      } else {
        text.append(marked("- ", print(change.before())));
        text.append(marked("+ ", print(change.after())));
      }
    }
    String holes = holes(template);
    return text + (holes.isEmpty() ? "" : "\n" + holes);
  }

  private static String place(Change change) {
    return switch (change.place()) {
      case SITE -> change.before().equals(change.after()) ? "where the error is:" : "at the error:";
      case FILE -> "at the one such place in the file:";
      case IMPORTS -> "among the imports:";
    };
  }

  private static String print(List<Tree> trees) {
    return Printer.print(trees, Bindings.NONE, "", "  ", "\n");
  }

  private static String marked(String mark, String text) {
    return text.isEmpty()
        ? ""
        : text.lines().map(line -> mark + line + "\n").collect(Collectors.joining());
  }

  private static String holes(Template template) {
    Map<String, String> holes = new TreeMap<>();
    Tree.all(template.before())
        .filter(tree -> tree instanceof Tree.Hole)
        .map(Tree.Hole.class::cast)
        .forEach(hole -> holes.putIfAbsent(hole.name(), "any " + word(hole.kind())));
    template
        .arguments()
        .forEach(
            (name, value) -> {
              if (Template.isHole(value)) {
                holes.merge(value, "the " + name, (code, diagnosed) -> code + ", " + diagnosed);
              }
            });
    template
        .facts()
        .forEach(
            (made, ways) -> {
              if (Template.isHole(made)) {
                holes.put(
                    made,
                    ways.stream().map(TemplateText::way).collect(Collectors.joining(", or ")));
              }
            });
    return holes.entrySet().stream()
        .map(one -> one.getKey() + " is " + one.getValue() + "\n")
        .collect(Collectors.joining());
  }

  private static String word(String kind) {
    return kind.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String way(Fact fact) {
    return ("the " + fact.generator().words() + " " + fact.argument()).strip();
  }

  private static String evidence(Pattern pattern, PatternStore store, String project) {
    int failed = new FailedSites(store, project).count(pattern.id(), Set.of());
    Evidence evidence = Evidence.of(pattern, failed);
    Success success = store.success(pattern.id(), project, 1);
    StringBuilder text = new StringBuilder("\n").append(evidence.sentence());
    text.append(evidence.trusted() ? "; trusted\n" : "; not trusted before 3 in 2 files\n");
    text.append(
        String.format(
            Locale.ROOT,
            "%d uses recorded, expected success %.2f ± %.2f\n",
            success.trials(),
            success.mean(),
            success.deviation()));
    for (Origin origin : pattern.origins()) {
      text.append("green in ").append(origin.path()).append(':').append(origin.line());
      text.append(origin.runId().isEmpty() ? "\n" : ", run " + origin.runId() + "\n");
    }
    return text.toString();
  }

  /** In one line: what becomes what. */
  static String line(Template template) {
    return template.changes().stream()
        .filter(change -> !change.before().equals(change.after()))
        .map(change -> side(change.before()) + " → " + side(change.after()))
        .collect(Collectors.joining("; "));
  }

  private static String side(List<Tree> trees) {
    return trees.isEmpty() ? "(nothing)" : print(trees).replaceAll("\\s+", " ").strip();
  }
}
