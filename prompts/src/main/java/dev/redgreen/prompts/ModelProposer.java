package dev.redgreen.prompts;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Proposer;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.Task;
import dev.redgreen.fixer.ToolError;
import dev.redgreen.prompts.gateway.Gateway;
import dev.redgreen.prompts.gateway.ModelListener;
import dev.redgreen.prompts.gateway.ModelUnavailable;
import dev.redgreen.prompts.gateway.Reply;
import dev.redgreen.prompts.gateway.SpendingStopped;
import dev.redgreen.prompts.gateway.Usage;
import dev.redgreen.prompts.reply.ReplyFile;
import dev.redgreen.prompts.reply.ReplyParser;
import dev.redgreen.prompts.reply.SafePath;
import dev.redgreen.prompts.template.PromptWriter;
import dev.redgreen.prompts.template.Subject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rung that asks a model. A fresh attempt gets the generating prompt, a later one the repairing
 * prompt with what fails now. Each sample is one question and at most one fix, made when it is
 * asked for.
 *
 * <p>Taking from the stream throws {@link ModelUnavailable} where the model cannot be asked. A
 * limit of the run ends the stream; the listener hears why.
 */
public final class ModelProposer implements Proposer {
  private final Gateway gateway;
  private final PromptWriter writer;
  private final Similar similar;
  private final SamplePlan plan;
  private final Conservation conservation;
  private final ModelListener listener;
  private final List<Reply> given = new ArrayList<>();
  private final Map<Path, Optional<String>> originals = new HashMap<>();

  /** A proposer for one run. */
  public ModelProposer(
      Gateway gateway,
      Similar similar,
      SamplePlan plan,
      Conservation conservation,
      ModelListener listener) {
    this.gateway = gateway;
    this.writer = new PromptWriter(gateway.settings().promptTokens());
    this.similar = similar;
    this.plan = plan;
    this.conservation = conservation;
    this.listener = listener;
  }

  @Override
  public String rung() {
    return "model";
  }

  /** What was spent so far. */
  public Usage usage() {
    return gateway.usage();
  }

  /** Replies are Java sources: what another tool complains of is not asked about. */
  @Override
  public Stream<Fix> propose(Attempt attempt) {
    boolean foreign =
        !attempt.failures().isEmpty()
            && attempt.failures().stream().allMatch(ToolError.class::isInstance);
    return foreign ? Stream.empty() : asked(attempt);
  }

  private Stream<Fix> asked(Attempt attempt) {
    forgetWhatFailed();
    Subject subject = Subject.of(attempt);
    Round round = new Round(attempt, subject, similar.to(attempt, subject));
    return IntStream.range(0, plan.samples())
        .boxed()
        .takeWhile(sample -> !round.stopped)
        .flatMap(sample -> round.sample(sample).stream());
  }

  /** Being asked again means that earlier replies did not lead to green. */
  private void forgetWhatFailed() {
    given.forEach(gateway::forget);
    given.clear();
  }

  /** One call of {@link #propose}. */
  private final class Round {
    private final Attempt attempt;
    private final Similar.Found found;
    private final PromptWriter.Written written;
    private final Answering answering;
    private final Set<List<Edit>> tried = new HashSet<>();
    private final Set<List<Edit>> proposed = new HashSet<>();
    private boolean stopped;

    Round(Attempt attempt, Subject subject, Similar.Found found) {
      this.attempt = attempt;
      this.found = found;
      this.written = writer.write(attempt, subject, found.texts());
      ReplyParser parser = new ReplyParser(subject::pathOf);
      this.answering = new Answering(gateway, listener, parser, this::refusal, given::add);
      attempt.tried().forEach(before -> tried.add(before.fix().patch().edits()));
    }

    Optional<Fix> sample(int number) {
      OptionalDouble temperature =
          plan.samples() > 1 ? OptionalDouble.of(plan.temperature()) : OptionalDouble.empty();
      try {
        Answering.Usable usable =
            answering.ask(
                written.prompt(), temperature, number, attempt.deadline(), this::objection);
        List<Edit> edits = edits(usable.files());
        boolean known = tried.contains(edits) || !proposed.add(edits);
        return edits.isEmpty() || known
            ? Optional.empty()
            : Optional.of(fix(edits, usable.problem()));
      } catch (SpendingStopped e) {
        stopped = true;
        listener.stopped(e.sentence());
        return Optional.empty();
      }
    }

    private Optional<String> refusal(Path file) {
      return SafePath.linkRefusal(attempt.tree().root(), file)
          .or(() -> attempt.policy().refusal(file))
          .or(
              () ->
                  file.toString().endsWith(".java")
                      ? Optional.empty()
                      : Optional.of("it is not a Java source"));
    }

    private String objection(List<ReplyFile> files) {
      List<Edit> edits = edits(files);
      return edits.isEmpty()
          ? "the files are as they were"
          : tried.contains(edits) ? "exactly this was tried before and did not pass" : "";
    }

    private List<Edit> edits(List<ReplyFile> files) {
      return files.stream().flatMap(file -> edit(file).stream()).toList();
    }

    private Optional<Edit> edit(ReplyFile reply) {
      Path file = Path.of(reply.path());
      Optional<String> now = attempt.tree().text(file);
      String text =
          before(file, now).map(old -> conserved(file, old, reply.text())).orElse(reply.text());
      return now.filter(text::equals).isPresent()
          ? Optional.empty()
          : Optional.of(new Edit.Write(file, text));
    }

    /**
     * What a reply may not lose: the text before the run. Of a shortened file a reply gives only
     * what changes, so there it is the text as it is now.
     */
    private Optional<String> before(Path file, Optional<String> now) {
      Optional<String> original = originals.computeIfAbsent(file, path -> now);
      return written.shortened().contains(file) ? now : original;
    }

    private String conserved(Path file, String old, String text) {
      String whole = conservation.conserve(attempt, file, old, text);
      boolean windows = old.contains("\r\n");
      return windows ? whole.replace("\r\n", "\n").replace("\n", "\r\n") : whole;
    }

    private Fix fix(List<Edit> edits, String caution) {
      boolean written = attempt.fresh() && attempt.task().door() == Task.Door.GENERATE;
      String code =
          written || attempt.failures().isEmpty() ? "generate" : attempt.failures().get(0).kind();
      String why = (written ? "written" : "repaired") + " by " + gateway.settings().model();
      String text =
          edits.stream()
              .map(edit -> edit instanceof Edit.Write write ? write.text() : "")
              .collect(Collectors.joining("\n"));
      return new Fix(
          Patch.of(edits), rung(), code, why, Standing.VERIFIED, found.usedIn(text), caution);
    }
  }
}
