package dev.redgreen.coordinator.view;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redgreen.fixer.diff.Inline;
import dev.redgreen.fixer.diff.SideBySide;
import dev.redgreen.fixer.diff.Terminal;
import dev.redgreen.fixer.diff.UnifiedDiff;
import java.util.ArrayList;
import java.util.List;

/**
 * The card at the end of a run: what was wrong, what was done, the diff, what verified it, what it
 * took and taught. A pure function of the story, the width and whether colours are wanted.
 */
public final class Card {
  /** Narrower, each side of a diff would hold too little of a line. */
  static final int SIDE_BY_SIDE = 120;

  private static final int SHOWN = 5;

  private final Story story;
  private final Facts facts;
  private final Rows rows;

  private Card(Story story, Beside beside, int width, boolean colours) {
    this.story = story;
    this.facts = new Facts(story, beside);
    this.rows = new Rows(width, colours);
  }

  /** The card without what to type next, for a run that still asks. */
  public static List<String> of(Story story, Beside beside, int width, boolean colours) {
    Card card = new Card(story, beside, width, colours);
    card.title();
    card.wrong();
    card.done();
    card.diff();
    card.facts();
    card.left();
    return card.rows.all();
  }

  /** What to type next, and the line below the card. */
  public static List<String> next(Story story, int width, boolean colours) {
    Rows rows = new Rows(width, colours);
    rows.commands("Next", NextStep.after(story));
    rows.rule();
    return rows.all();
  }

  private void title() {
    String outcome = story.outcome();
    Ink ink = story.green() ? Ink.GREEN : outcome.equals("not-red") ? Ink.YELLOW : Ink.RED;
    String mark = story.green() ? "✔ " : outcome.equals("not-red") ? "• " : "✘ ";
    String command = story.command().isEmpty() ? "" : "tdd " + story.command();
    rows.title(mark + outcome, ink, command);
    rows.prose(story.text("reason"), 2);
    rows.blank();
  }

  private void wrong() {
    List<String> drawn = story.wrong();
    if (drawn.isEmpty()) {
      return;
    }
    int all = Math.max(story.failures(), drawn.size());
    rows.fact("Wrong", List.of(all == 1 ? "1 failure" : all + " failures"));
    drawn.stream().limit(SHOWN).forEach(text -> rows.drawing(text, 4));
    int more = all - Math.min(SHOWN, drawn.size());
    if (more > 0) {
      rows.prose("and " + more + " more", 4);
    }
    rows.blank();
  }

  private void done() {
    rows.fact("Done", story.nodes("fixes").stream().map(Facts::done).toList());
  }

  private void diff() {
    String patch = story.text("patch");
    if (patch.isEmpty()) {
      return;
    }
    UnifiedDiff diff = UnifiedDiff.parse(patch);
    long comes = diff.files().stream().mapToLong(file -> file.count('+')).sum();
    long goes = diff.files().stream().mapToLong(file -> file.count('-')).sum();
    String files = diff.files().size() == 1 ? "1 file" : diff.files().size() + " files";
    rows.fact("Diff", List.of(files + ", +" + comes + " -" + goes, effort()));
    rows.blank();
    rows.ready(
        rows.width() < SIDE_BY_SIDE
            ? Inline.render(diff, rows.width(), rows.colours())
            : SideBySide.render(diff, rows.width(), rows.colours()));
    rows.blank();
  }

  private String effort() {
    int left = story.nodes("remaining").size();
    String what =
        left == 0 ? "" : left == 1 ? ", leaves 1 failure" : ", leaves " + left + " failures";
    return story.green()
        ? ""
        : "best effort" + what + "; not verified, neither applied nor learned";
  }

  private void facts() {
    rows.fact("Verified", List.of(facts.verified()));
    rows.fact("Flaky", story.list("flaky"));
    rows.bars("Time", Span.said(story.milliseconds()), story.stages());
    rows.fact("Cost", List.of(facts.cost()));
    rows.fact("Used", facts.used());
    rows.fact("Learned", learned());
    rows.fact("Run", List.of(story.id()));
  }

  private List<String> learned() {
    List<String> ids = story.list("learned");
    if (ids.isEmpty()) {
      return List.of();
    }
    String count = ids.size() == 1 ? "1 pattern" : ids.size() + " patterns";
    String first = Terminal.wrapped(ids.get(0), 12).get(0);
    return List.of(count + "; `tdd patterns show " + first + "`");
  }

  private void left() {
    for (JsonNode failure : story.nodes("remaining").stream().limit(SHOWN).toList()) {
      rows.fact("Left", List.of(failure.path("code").asText()));
      rows.drawing(failure.path("drawn").asText(), 4);
      rows.prose("why: " + failure.path("why").asText(), 4);
    }
    rows.fact("Instead", story.list("alternatives"));
    rows.fact("Red too", some(story.list("preexisting")));
    rows.fact("Refused", some(story.list("refused")));
    rows.fact("Note", story.list("warnings"));
  }

  private static List<String> some(List<String> all) {
    if (all.size() <= SHOWN) {
      return all;
    }
    List<String> some = new ArrayList<>(all.subList(0, SHOWN));
    some.add("and " + (all.size() - SHOWN) + " more");
    return some;
  }
}
