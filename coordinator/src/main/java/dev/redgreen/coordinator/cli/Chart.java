package dev.redgreen.coordinator.cli;

import dev.redgreen.coordinator.view.Html;
import java.util.List;
import java.util.Locale;

/** Charts as inline SVG that take their colours from the page and need no script. */
final class Chart {
  private static final int WIDTH = 640;
  private static final int ROW = 24;
  private static final int LABEL = 200;
  private static final int HEIGHT = 180;

  private Chart() {}

  /**
   * A value with its name.
   *
   * @param value what the bar's length is
   * @param shown the value as it is written
   */
  record Bar(String name, double value, String shown) {}

  /** Horizontal bars, one a line. */
  static String bars(String title, List<Bar> bars) {
    double most = bars.stream().mapToDouble(Bar::value).max().orElse(1);
    StringBuilder svg = open(title, bars.size() * ROW);
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      double length = Math.max(1, (WIDTH - LABEL - 90) * bar.value() / Math.max(most, 1e-9));
      int y = i * ROW;
      line(
          svg,
          "<text x='%d' y='%d' class='name'>%s</text>",
          LABEL - 8,
          y + 16,
          Html.literal(cut(bar.name())));
      line(svg, "<rect x='%d' y='%d' width='%.1f' height='16' rx='2'/>", LABEL, y + 4, length);
      line(
          svg,
          "<text x='%.1f' y='%d'>%s</text>",
          LABEL + length + 6,
          y + 16,
          Html.literal(bar.shown()));
    }
    return svg.append("</svg>\n").toString();
  }

  /** Shares of 0..1 over time, as columns; the name of each below it. */
  static String columns(String title, List<Bar> columns) {
    StringBuilder svg = open(title, HEIGHT + 36);
    double step = (WIDTH - 50) / (double) Math.max(1, columns.size());
    for (double share : new double[] {0, 0.5, 1}) {
      double y = HEIGHT - share * (HEIGHT - 16);
      line(svg, "<line x1='44' x2='%d' y1='%.1f' y2='%.1f'/>", WIDTH, y, y);
      line(svg, "<text x='38' y='%.1f' class='name'>%.0f %%</text>", y + 4, share * 100);
    }
    for (int i = 0; i < columns.size(); i++) {
      Bar column = columns.get(i);
      double height = column.value() * (HEIGHT - 16);
      double x = 50 + i * step;
      double width = Math.min(48, step * 0.7);
      line(
          svg,
          "<rect x='%.1f' y='%.1f' width='%.1f' height='%.1f' rx='2'><title>%s: %s</title></rect>",
          x,
          HEIGHT - height,
          width,
          Math.max(1, height),
          Html.literal(column.name()),
          Html.literal(column.shown()));
      if (i % Math.max(1, columns.size() / 8) == 0) {
        line(svg, "<text x='%.1f' y='%d'>%s</text>", x, HEIGHT + 18, Html.literal(column.name()));
        line(
            svg,
            "<text x='%.1f' y='%d' class='faint'>%s</text>",
            x,
            HEIGHT + 33,
            Html.literal(column.shown()));
      }
    }
    return svg.append("</svg>\n").toString();
  }

  private static StringBuilder open(String title, int height) {
    StringBuilder svg = new StringBuilder();
    line(
        svg,
        "<svg viewBox='0 0 %d %d' width='%d' role='img' aria-label='%s'>",
        WIDTH,
        height,
        WIDTH,
        Html.literal(title));
    return svg;
  }

  private static void line(StringBuilder svg, String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private static String cut(String name) {
    return name.length() <= 28 ? name : "\u2026" + name.substring(name.length() - 27);
  }
}
