package dev.redgreen.prompts;

import dev.redgreen.prompts.gateway.Gateway;
import dev.redgreen.prompts.gateway.ModelListener;
import dev.redgreen.prompts.gateway.Prompt;
import dev.redgreen.prompts.gateway.Reply;
import dev.redgreen.prompts.gateway.Usage;
import dev.redgreen.prompts.reply.ParsedReply;
import dev.redgreen.prompts.reply.ReplyFile;
import dev.redgreen.prompts.reply.ReplyParser;
import dev.redgreen.prompts.reply.SafePath;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Gets from a prompt to files that may be written: asks, reads, refuses, and asks once more where
 * nothing usable came.
 */
final class Answering {
  private final Gateway gateway;
  private final ModelListener listener;
  private final ReplyParser parser;
  private final Function<Path, Optional<String>> refusal;
  private final Consumer<Reply> given;

  /**
   * @param refusal why a file, relative to the root, may not be written; empty if it may
   * @param given hears of every reply
   */
  Answering(
      Gateway gateway,
      ModelListener listener,
      ReplyParser parser,
      Function<Path, Optional<String>> refusal,
      Consumer<Reply> given) {
    this.gateway = gateway;
    this.listener = listener;
    this.parser = parser;
    this.refusal = refusal;
    this.given = given;
  }

  /**
   * Files of a reply that may be written.
   *
   * @param problem why they are not all that was asked for, as a clause; empty if they are
   */
  record Usable(List<ReplyFile> files, String problem) {}

  /**
   * Asks, and asks again once if there is a problem.
   *
   * @param objection what is wrong with files that could be read, as a clause; empty if nothing is
   */
  Usable ask(
      Prompt prompt,
      OptionalDouble temperature,
      int sample,
      Instant deadline,
      Function<List<ReplyFile>, String> objection) {
    Reply reply = gateway.ask(prompt, temperature, sample, deadline);
    given.accept(reply);
    Usable first = usable(reply, objection);
    if (first.problem().isEmpty()) {
      return first;
    }
    Prompt reminding = prompt.then(Reminder.quoted(reply), Reminder.about(first.problem()));
    Reply second = gateway.ask(reminding, temperature, sample, deadline);
    given.accept(second);
    Usable again = usable(second, objection);
    return again.files().isEmpty() ? first : again;
  }

  private Usable usable(Reply reply, Function<List<ReplyFile>, String> objection) {
    ParsedReply parsed = parser.parse(reply.text(), reply.stop());
    if (!parsed.ok()) {
      gateway.count(new Usage(0, 0, 0, 0, 0, 1, 0));
      listener.malformed(parsed.malformed());
    }
    List<ReplyFile> files = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    for (ReplyFile file : parsed.files()) {
      Optional<String> why = SafePath.refusal(file.path()).or(() -> refused(file));
      if (why.isEmpty()) {
        files.add(file);
      } else {
        refused.add(file.path() + " is refused because " + why.get());
        gateway.count(new Usage(0, 0, 0, 0, 0, 0, 1));
        listener.refused(file.path(), why.get());
      }
    }
    return new Usable(files, problem(parsed, files, refused, objection));
  }

  private Optional<String> refused(ReplyFile file) {
    return refusal.apply(Path.of(file.path()));
  }

  private static String problem(
      ParsedReply parsed,
      List<ReplyFile> files,
      List<String> refused,
      Function<List<ReplyFile>, String> objection) {
    if (!parsed.ok()) {
      return parsed.malformed();
    }
    return files.isEmpty() ? String.join("; ", refused) : objection.apply(files);
  }
}
