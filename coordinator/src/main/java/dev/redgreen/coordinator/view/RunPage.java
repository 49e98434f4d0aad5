package dev.redgreen.coordinator.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A run as one HTML page that needs nothing from elsewhere and no script. */
public final class RunPage {
  private static final String STYLE =
      """
      :root { color-scheme: light dark; --ink: #1d2125; --faint: #5c646d; --ground: #ffffff; \
      --panel: #f5f6f8; --line: #d9dde1; --bar: #2f6f9f; --good: #1d7a3e; --bad: #b3261e; \
      --come: #dff5e5; --go: #fde4e2; }
      @media (prefers-color-scheme: dark) { :root { --ink: #e6e8ea; --faint: #9aa3ad; \
      --ground: #15181b; --panel: #1d2125; --line: #343a40; --bar: #62a8d8; --good: #62c98a; \
      --bad: #f28b82; --come: #173324; --go: #401f1d; } }
      body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--ground); \
      max-width: 980px; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
      h1 { font-size: 1.5rem; margin-bottom: 0.2rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
      .good { color: var(--good); } .bad { color: var(--bad); } .faint { color: var(--faint); }
      dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(180px, 1fr)); \
      gap: 0.8rem 1.5rem; } dt { color: var(--faint); font-size: 0.85rem; } dd { margin: 0; }
      pre, table.diff { font: 13px/1.45 ui-monospace, monospace; }
      pre { background: var(--panel); border-left: 3px solid var(--bad); padding: 0.6rem 0.8rem; \
      overflow-x: auto; white-space: pre-wrap; }
      .scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: 4px; \
      margin: 0.8rem 0; }
      table { border-collapse: collapse; width: 100%; }
      caption { text-align: left; font-weight: bold; padding: 0.4rem 0.6rem; \
      background: var(--panel); border-bottom: 1px solid var(--line); }
      table.diff td { white-space: pre; padding: 0 0.6rem; }
      td.no { text-align: right; color: var(--faint); width: 1%; user-select: none; }
      tr.ins { background: var(--come); } tr.del { background: var(--go); } \
      tr.gap td { color: var(--faint); background: var(--panel); }
      ins, del { text-decoration: none; }
      ol.line { list-style: none; padding: 0; } ol.line li { margin: 0.35rem 0; }
      .track { background: var(--panel); height: 8px; border-radius: 4px; overflow: hidden; }
      .track span { display: block; height: 8px; min-width: 2px; background: var(--bar); }
      details { border-top: 1px solid var(--line); padding: 0.4rem 0; } summary { cursor: pointer; }
      .hidden { position: absolute; left: -999em; }
      """;

  private final Story story;
  private final Html page = new Html();
  private final List<String> facts;

  private RunPage(Story story, List<String> facts) {
    this.story = story;
    this.facts = facts;
  }

  /** The page of a run. */
  public static String of(Story story, Beside beside) {
    Facts facts = new Facts(story, beside);
    RunPage made = new RunPage(story, facts.used());
    made.head();
    made.numbers(facts);
    made.wrong();
    made.done();
    made.timeline();
    made.tried();
    made.rest();
    return made.page.raw("</main></body></html>\n").toString();
  }

  private void head() {
    String command = "tdd " + story.command();
    page.raw("<!DOCTYPE html>\n<html lang='en'><head><meta charset='utf-8'/>\n")
        .raw("<meta name='viewport' content='width=device-width'/>\n")
        .raw("<meta http-equiv='Content-Security-Policy' content=\"default-src 'none'; ")
        .raw("style-src 'unsafe-inline'\"/>\n")
        .element("title", command + ": " + story.outcome())
        .raw("<style>\n" + STYLE + "</style></head><body><main>\n")
        .raw("<h1><span class='" + (story.green() ? "good" : "bad") + "'>")
        .text(story.outcome())
        .raw("</span> ")
        .text(command)
        .raw("</h1>\n")
        .element("p", story.text("reason"));
  }

  private void numbers(Facts facts) {
    page.raw("<dl>\n")
        .fact("run", story.id())
        .fact("project", story.project())
        .fact("began", story.started().replaceFirst("\\.\\d+Z$", "Z"))
        .fact("took", Span.said(story.milliseconds()))
        .fact("verified", facts.verified())
        .fact("cost", facts.cost())
        .raw("</dl>\n");
  }

  private void wrong() {
    List<String> drawn = story.wrong();
    if (!drawn.isEmpty()) {
      int all = Math.max(story.failures(), drawn.size());
      page.element("h2", "What was wrong");
      drawn.forEach(text -> page.element("pre", text));
      if (all > drawn.size()) {
        page.element("p class='faint'", "and " + (all - drawn.size()) + " more");
      }
    }
  }

  private void done() {
    List<String> done = new ArrayList<>();
    story.nodes("fixes").forEach(fix -> done.add(Facts.done(fix)));
    page.list("What was done", done);
    String patch = story.text("patch");
    if (!patch.isEmpty()) {
      page.element("h2", story.green() ? "The change" : "The best that was found, not verified");
      HtmlDiff.write(page, patch);
    }
  }

  private void timeline() {
    List<Span> spans = Course.of(story);
    if (spans.isEmpty()) {
      return;
    }
    long all = Math.max(1, spans.get(spans.size() - 1).to() - story.begun());
    page.element("h2", "Timeline").raw("<ol class='line'>\n");
    for (Span span : spans) {
      page.raw("<li><strong>")
          .text(span.name())
          .raw("</strong> ")
          .text(span.detail())
          .raw(" <span class='faint'>")
          .text("at " + Span.said(span.from() - story.begun()) + ", ")
          .text(Span.said(span.milliseconds()))
          .raw("</span>")
          .raw(bar(span, all))
          .raw("</li>\n");
    }
    page.raw("</ol>\n");
  }

  private String bar(Span span, long all) {
    return String.format(
        Locale.ROOT,
        "<div class='track' aria-hidden='true'><span style='margin-left:%.2f%%;width:%.2f%%'>"
            + "</span></div>",
        Math.min(99.5, 100.0 * (span.from() - story.begun()) / all),
        100.0 * span.milliseconds() / all);
  }

  /** Every verdict, with what it left. */
  private void tried() {
    List<JsonNode> verdicts = story.named("Verified").toList();
    if (verdicts.isEmpty()) {
      return;
    }
    page.element("h2", "What was tried");
    String fix = "";
    for (JsonNode event : story.events()) {
      if (Story.name(event).equals("FixProposed")) {
        fix = Facts.tried(event.path("fix"));
      } else if (Story.name(event).equals("Verified")) {
        verdict(event, fix);
      }
    }
  }

  private void verdict(JsonNode event, String fix) {
    boolean green = event.path("green").asBoolean();
    int failures = event.path("failures").size();
    String word = green ? "green" : failures == 1 ? "1 failure" : failures + " failures";
    page.raw("<details><summary><span class='" + (green ? "good" : "bad") + "'>")
        .text(word)
        .raw("</span> ")
        .text(event.path("stage").asText() + ", " + Span.said(event.path("ms").asLong()))
        .raw("</summary>\n")
        .element("p", fix)
        .drawn(event)
        .raw("</details>\n");
  }

  private void rest() {
    List<JsonNode> left = story.nodes("remaining");
    if (!left.isEmpty()) {
      page.element("h2", "What is left");
      left.forEach(
          failure ->
              page.element("pre", failure.path("drawn").asText())
                  .element("p class='faint'", "why: " + failure.path("why").asText()));
    }
    page.list("Patterns used", facts)
        .list("Patterns learned", story.list("learned"))
        .list("Alternatives, not tried", story.list("alternatives"))
        .list("Red before, and not the target", story.list("preexisting"))
        .list("Flaky", story.list("flaky"))
        .list("Refused", story.list("refused"))
        .list("Notes", story.list("warnings"))
        .list("Next", NextStep.after(story));
  }
}
