package dev.redgreen.fixer.handmade;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Proposer;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.diff.LineDiff;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Proposes what a person changed in the sources of a module: first only the changes without which
 * it does not compile or pass its tests, then all of them.
 */
public final class HandmadeProposer implements Proposer {
  /** The rung's word in reports. */
  public static final String RUNG = "human";

  private final Function<Charset, SortedMap<Path, Optional<String>>> texts;

  /**
   * A proposer.
   *
   * @param texts text by path of each file that the person changed, read in a charset; empty where
   *     the file was deleted
   */
  public HandmadeProposer(Function<Charset, SortedMap<Path, Optional<String>>> texts) {
    this.texts = texts;
  }

  @Override
  public String rung() {
    return RUNG;
  }

  @Override
  public Stream<Fix> propose(Attempt attempt) {
    List<Edit> all = edits(attempt);
    if (all.isEmpty()) {
      return Stream.empty();
    }
    return Stream.of(true, false)
        .map(reduced -> reduced ? new Reduction(attempt).of(all) : all)
        .distinct()
        .map(edits -> fix(attempt, edits, all.size()));
  }

  private List<Edit> edits(Attempt attempt) {
    Charset charset = Charset.forName(attempt.task().module().encoding());
    List<Edit> edits = new ArrayList<>();
    for (Map.Entry<Path, Optional<String>> file : texts.apply(charset).entrySet()) {
      if (isSource(attempt, file.getKey()) && !isNewTest(attempt.tree(), file.getKey())) {
        edits.addAll(edits(file.getKey(), attempt.tree().text(file.getKey()), file.getValue()));
      }
    }
    return edits;
  }

  private static boolean isSource(Attempt attempt, Path file) {
    return file.toString().endsWith(".java") && attempt.policy().refusal(file).isEmpty();
  }

  /** A test that comes with a repair is no part of it. */
  private static boolean isNewTest(SourceTree tree, Path file) {
    return tree.text(file).isEmpty()
        && tree.module().testSources().stream().anyMatch(tree.root().resolve(file)::startsWith);
  }

  /** One edit for each change, so that each can be left out. */
  private static List<Edit> edits(Path file, Optional<String> before, Optional<String> after) {
    if (after.isEmpty()) {
      return before.isEmpty() ? List.of() : List.of(new Edit.Delete(file));
    }
    if (before.isEmpty()) {
      return List.of(new Edit.Write(file, after.get()));
    }
    return LineDiff.edits(file, before.get(), after.get());
  }

  private static Fix fix(Attempt attempt, List<Edit> edits, int all) {
    String part = edits.size() == all ? "" : ", without " + (all - edits.size()) + " other changes";
    return new Fix(
        Patch.of(edits),
        RUNG,
        attempt.failures().isEmpty() ? RUNG : attempt.failures().get(0).kind(),
        "repaired by a person" + part,
        Standing.VERIFIED,
        List.of(),
        "");
  }
}
