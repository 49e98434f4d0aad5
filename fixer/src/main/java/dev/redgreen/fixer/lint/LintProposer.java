package dev.redgreen.fixer.lint;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.Lazily;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Proposer;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.javac.Problem;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Mends what javac warns of where a build takes warnings for errors: by the change that takes away
 * the reason, else by saying at the smallest declaration that the warning is known.
 */
public final class LintProposer implements Proposer {
  private static final String CODE = "maven.warnings-as-errors";

  /** Warnings that are mended at most; a project with more has another problem. */
  private static final int MOST = 100;

  private static final Pattern SUPPRESSED = Pattern.compile("@SuppressWarnings\\([^)]*\\)");

  private final Function<SourceTree, List<String>> lint;

  /**
   * A proposer.
   *
   * @param lint the build's options that say what is warned of
   */
  public LintProposer(Function<SourceTree, List<String>> lint) {
    this.lint = lint;
  }

  @Override
  public String rung() {
    return "rule";
  }

  @Override
  public Stream<Fix> propose(Attempt attempt) {
    boolean tried = attempt.tried().stream().anyMatch(each -> each.fix().code().equals(CODE));
    boolean asked = attempt.failures().stream().map(Failure::kind).anyMatch(CODE::equals);
    return tried || !asked || !attempt.tree().compile().ok()
        ? Stream.of()
        : Lazily.stream(() -> mended(attempt).stream());
  }

  private Optional<Fix> mended(Attempt attempt) {
    Warnings warnings = new Warnings(attempt.tree().module(), lint.apply(attempt.tree()));
    Progress progress = new Progress(attempt.tree(), warnings.in(attempt.tree()));
    for (int i = 0; i < MOST && Instant.now().isBefore(attempt.deadline()); i++) {
      Optional<Progress> next = progress.next(warnings);
      if (next.isEmpty()) {
        break;
      }
      progress = next.get();
    }
    boolean all = progress.left().isEmpty() && progress.tree() != attempt.tree();
    return all ? Optional.of(fix(attempt.tree(), progress.tree())) : Optional.empty();
  }

  private Fix fix(SourceTree before, SourceTree after) {
    List<Edit> edits =
        after.changes().files().stream()
            .<Edit>map(file -> new Edit.Write(file, after.text(file).orElse("")))
            .toList();
    String caution =
        after.changes().files().stream()
                .anyMatch(file -> annotations(after, file) > annotations(before, file))
            ? "some warnings are said to be known, not mended: see each new @SuppressWarnings"
            : "";
    return new Fix(
        Patch.of(edits),
        rung(),
        CODE,
        "the build takes warnings for errors; these are gone",
        Standing.VERIFIED,
        List.of(),
        caution);
  }

  private static long annotations(SourceTree tree, Path file) {
    return SUPPRESSED.matcher(tree.text(file).orElse("")).results().count();
  }

  /**
   * Sources on their way to no warnings.
   *
   * @param left warnings that remain
   */
  private record Progress(SourceTree tree, List<Problem> left) {
    /** The sources with one reason to warn less; empty if none can be taken away. */
    Optional<Progress> next(Warnings warnings) {
      return Stream.<Function<Problem, List<Mending>>>of(this::mendings, this::silencings)
          .flatMap(way -> left.stream().flatMap(warning -> after(warning, way, warnings)))
          .findFirst();
    }

    private Stream<Progress> after(
        Problem warning, Function<Problem, List<Mending>> way, Warnings warnings) {
      return way.apply(warning).stream()
          .map(mending -> tree.with(Patch.of(edit(warning, mending))))
          .filter(changed -> changed.compile().ok())
          .map(changed -> new Progress(changed, warnings.in(changed)))
          .filter(better -> better.left().size() < left.size());
    }

    private List<Mending> mendings(Problem warning) {
      return Mending.of(warning, text(warning));
    }

    private List<Mending> silencings(Problem warning) {
      return Silencing.of(warning, text(warning)).stream().toList();
    }

    private Path file(Problem warning) {
      return tree.root().relativize(warning.file().orElseThrow());
    }

    private String text(Problem warning) {
      return tree.text(file(warning)).orElse("");
    }

    private Edit edit(Problem warning, Mending mending) {
      return new Edit.Replace(file(warning), mending.start(), mending.end(), mending.text());
    }
  }
}
