package dev.redgreen.prompts;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Proposer;
import dev.redgreen.fixer.Standing;
import dev.redgreen.prompts.gateway.Gateway;
import dev.redgreen.prompts.gateway.ModelListener;
import dev.redgreen.prompts.gateway.ModelUnavailable;
import dev.redgreen.prompts.gateway.Prompt;
import dev.redgreen.prompts.gateway.Reply;
import dev.redgreen.prompts.gateway.SpendingStopped;
import dev.redgreen.prompts.gateway.Usage;
import dev.redgreen.prompts.reply.ParsedReply;
import dev.redgreen.prompts.reply.ReplyFile;
import dev.redgreen.prompts.reply.ReplyParser;
import dev.redgreen.prompts.reply.SafePath;
import dev.redgreen.prompts.template.PromptWriter;
import dev.redgreen.prompts.template.Subject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rung that asks a model. A fresh attempt gets the generating prompt, a later one the repairing
 * prompt with what fails now. Each sample is one request and at most one fix, made when it is asked
 * for.
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

  @Override
  public Stream<Fix> propose(Attempt attempt) {
    forgetWhatFailed();
    Subject subject = Subject.of(attempt);
    Similar.Found found = similar.to(attempt, subject);
    Prompt prompt = writer.write(attempt, subject, found.texts());
    Round round = new Round(attempt, subject, found, prompt);
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
    private final Subject subject;
    private final Similar.Found found;
    private final Prompt prompt;
    private final ReplyParser parser;
    private final List<List<Edit>> seen = new ArrayList<>();
    private boolean stopped;

    Round(Attempt attempt, Subject subject, Similar.Found found, Prompt prompt) {
      this.attempt = attempt;
      this.subject = subject;
      this.found = found;
      this.prompt = prompt;
      this.parser = new ReplyParser(subject::pathOf);
      attempt.tried().forEach(tried -> seen.add(tried.fix().patch().edits()));
    }

    Optional<Fix> sample(int number) {
      try {
        ParsedReply first = ask(prompt, number);
        List<Edit> edits = edits(first.files());
        if (edits.isEmpty() || seen.contains(edits)) {
          return Optional.empty();
        }
        seen.add(edits);
        return Optional.of(fix(Patch.of(edits), first.malformed()));
      } catch (SpendingStopped e) {
        stopped = true;
        listener.stopped(e.sentence());
        return Optional.empty();
      }
    }

    /** A reply that cannot be read is asked for again, once, with a short reminder. */
    private ParsedReply ask(Prompt asked, int number) {
      Reply reply = said(asked, number);
      ParsedReply parsed = read(reply);
      if (parsed.ok()) {
        return parsed;
      }
      ParsedReply again =
          read(
              said(asked.then(Reminder.quoted(reply), Reminder.about(parsed.malformed())), number));
      return again.ok() || !again.files().isEmpty() ? again : parsed;
    }

    private Reply said(Prompt asked, int number) {
      OptionalDouble temperature =
          plan.samples() > 1 ? OptionalDouble.of(plan.temperature()) : OptionalDouble.empty();
      Reply reply = gateway.ask(asked, temperature, number, attempt.deadline());
      given.add(reply);
      return reply;
    }

    private ParsedReply read(Reply reply) {
      ParsedReply parsed = parser.parse(reply.text(), reply.stop());
      if (!parsed.ok()) {
        gateway.count(new Usage(0, 0, 0, 0, 0, 1, 0));
        listener.malformed(parsed.malformed());
      }
      return parsed;
    }

    private List<Edit> edits(List<ReplyFile> files) {
      List<Edit> edits = new ArrayList<>();
      for (ReplyFile file : files) {
        Optional<String> refusal = refusal(file.path());
        if (refusal.isPresent()) {
          gateway.count(new Usage(0, 0, 0, 0, 0, 0, 1));
          listener.refused(file.path(), refusal.get());
        } else {
          edit(Path.of(file.path()), file.text()).ifPresent(edits::add);
        }
      }
      return edits;
    }

    private Optional<String> refusal(String path) {
      return SafePath.refusal(path)
          .or(() -> SafePath.linkRefusal(attempt.tree().root(), Path.of(path)))
          .or(() -> attempt.policy().refusal(Path.of(path)));
    }

    private Optional<Edit> edit(Path file, String text) {
      Optional<String> before = attempt.tree().text(file);
      String after = before.map(old -> conservation.conserve(file, old, text)).orElse(text);
      return before.filter(after::equals).isPresent()
          ? Optional.empty()
          : Optional.of(new Edit.Write(file, after));
    }

    private Fix fix(Patch patch, String caution) {
      String code = attempt.fresh() ? "generate" : attempt.failures().get(0).kind();
      String why = (attempt.fresh() ? "written" : "repaired") + " by " + gateway.settings().model();
      return new Fix(patch, rung(), code, why, Standing.VERIFIED, found.sources(), caution);
    }
  }
}
