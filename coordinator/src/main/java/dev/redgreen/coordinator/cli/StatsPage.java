package dev.redgreen.coordinator.cli;

import dev.redgreen.coordinator.FailureStats;
import dev.redgreen.coordinator.StoreFigures;
import dev.redgreen.coordinator.view.Html;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The figures as one HTML page that needs nothing from elsewhere and no script. */
final class StatsPage {
  private static final int MOST_BARS = 15;
  private static final String STYLE =
      """
      :root { color-scheme: light dark; --ink: #1d2125; --faint: #626a73; --ground: #ffffff; \
      --line: #d9dde1; --bar: #2f7d4f; }
      @media (prefers-color-scheme: dark) { :root { --ink: #e6e8ea; --faint: #9aa3ad; \
      --ground: #15181b; --line: #343a40; --bar: #58b07d; } }
      body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--ground); \
      max-width: 720px; margin: 2rem auto; padding: 0 1rem; }
      h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
      dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 1rem; }
      dt { color: var(--faint); font-size: 0.85rem; } dd { margin: 0; font-size: 1.35rem; }
      table { border-collapse: collapse; width: 100%; }
      th, td { text-align: left; padding: 0.3rem 0.6rem 0.3rem 0; \
      border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
      th { color: var(--faint); font-weight: normal; font-size: 0.85rem; }
      svg { max-width: 100%; height: auto; } svg rect { fill: var(--bar); }
      svg text { fill: var(--ink); font-size: 12px; } svg .name { text-anchor: end; }
      svg .faint, p.faint { fill: var(--faint); color: var(--faint); }
      svg line { stroke: var(--line); }
      """;

  private final StoreFigures figures;
  private final StringBuilder page = new StringBuilder();

  private StatsPage(StoreFigures figures) {
    this.figures = figures;
  }

  static String of(StoreFigures figures) {
    StatsPage made = new StatsPage(figures);
    made.head();
    made.numbers();
    made.counts("Patterns by kind", figures.stats().byKind());
    made.counts("Patterns by project", figures.breakdown().byProject());
    made.counts("Patterns by tag", figures.breakdown().byTag());
    made.counts("Patterns by language", figures.breakdown().byLanguage());
    made.success();
    made.latencies();
    made.failures();
    return made.page.append("</body></html>\n").toString();
  }

  private void head() {
    page.append("<!DOCTYPE html>\n<html lang='en'><head><meta charset='utf-8'>\n")
        .append("<meta name='viewport' content='width=device-width'>\n")
        .append("<title>Redgreen: the pattern store</title>\n<style>\n")
        .append(STYLE)
        .append("</style></head><body>\n<h1>The pattern store</h1>\n<p class='faint'>")
        .append(figures.at().toString(), 0, 16)
        .append(" UTC</p>\n");
  }

  private void numbers() {
    int patterns = figures.stats().byKind().values().stream().mapToInt(Integer::intValue).sum();
    page.append("<dl>\n");
    number("patterns", "%,d".formatted(patterns));
    number("uses recorded", "%,d".formatted(figures.stats().trials()));
    number("runs that used a pattern", percent(figures.reuse().rate(), figures.reuse().runs()));
    number(
        "embedded",
        "%,d of %,d".formatted(figures.stats().embedded(), figures.stats().embeddable()));
    number("size", "%,d KiB".formatted(figures.stats().bytes() / 1024));
    long days = Duration.between(figures.breakdown().begun(), figures.at()).toDays();
    number("age", days == 1 ? "1 day" : days + " days");
    page.append("</dl>\n");
  }

  private void number(String name, String value) {
    page.append("<div><dt>").append(name).append("</dt><dd>").append(value).append("</dd></div>\n");
  }

  private static String percent(double share, int of) {
    return of == 0 ? "no runs yet" : String.format(Locale.ROOT, "%.0f %% of %d", 100 * share, of);
  }

  private void title(String title) {
    page.append("<h2>").append(Html.literal(title)).append("</h2>\n");
  }

  private void counts(String title, Map<String, Integer> counts) {
    if (counts.isEmpty()) {
      return;
    }
    title(title);
    List<Chart.Bar> bars = new ArrayList<>();
    counts.forEach((name, count) -> bars.add(new Chart.Bar(name, count, "%,d".formatted(count))));
    bars.sort(Comparator.comparingDouble(Chart.Bar::value).reversed());
    page.append(Chart.bars(title, bars.subList(0, Math.min(MOST_BARS, bars.size()))));
    if (bars.size() > MOST_BARS) {
      page.append("<p class='faint'>and ").append(bars.size() - MOST_BARS).append(" more</p>\n");
    }
  }

  private void success() {
    title("Success of the patterns that were used");
    if (figures.success().isEmpty()) {
      page.append("<p class='faint'>No use is recorded yet.</p>\n");
      return;
    }
    List<Chart.Bar> columns =
        figures.success().stream()
            .map(
                period ->
                    new Chart.Bar(
                        period.name(),
                        period.rate(),
                        period.successes() + " of " + (period.successes() + period.failures())))
            .toList();
    page.append(Chart.columns("Share of uses that led to green", columns));
  }

  private void latencies() {
    if (figures.latencies().isEmpty()) {
      return;
    }
    title("Searches in use");
    page.append("<table><tr><th>by</th><th>searches</th><th>median</th><th>95 %</th></tr>\n");
    for (StoreFigures.Latency latency : figures.latencies()) {
      page.append(
          String.format(
              Locale.ROOT,
              "<tr><td>%s</td><td>%,d</td><td>%.1f ms</td><td>%.1f ms</td></tr>%n",
              latency.kind(),
              latency.searches(),
              latency.p50Ms(),
              latency.p95Ms()));
    }
    page.append("</table>\n");
  }

  private void failures() {
    if (figures.failures().isEmpty()) {
      return;
    }
    title("Failures met by tdd fix in this project");
    page.append("<table><tr><th>code</th><th>seen</th><th>fixed by</th><th>refused</th></tr>\n");
    for (FailureStats one : figures.failures()) {
      page.append("<tr><td>")
          .append(Html.literal(one.code()))
          .append("</td><td>")
          .append(one.seen())
          .append("</td><td>")
          .append(Html.literal(rungs(one.fixedBy())))
          .append("</td><td>")
          .append(Html.literal(rungs(one.failed())))
          .append("</td></tr>\n");
    }
    page.append("</table>\n");
  }

  private static String rungs(Map<String, Integer> counts) {
    List<String> parts = new ArrayList<>();
    new TreeMap<>(counts).forEach((rung, count) -> parts.add(rung + " " + count));
    return parts.isEmpty() ? "\u2013" : String.join(", ", parts);
  }
}
