package dev.redgreen.coordinator.bench;

import dev.redgreen.coordinator.it.Cli;
import dev.redgreen.patterns.EmbedderSource;
import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.index.Topics;
import dev.redgreen.patterns.sqlite.SqlitePatternStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Precision and recall of the tags that indexing gives, on the methods of {@code
 * benchmarks/tags/sample.tsv}, which were drawn by chance and labelled by reading them.
 */
public final class TagBench {
  private TagBench() {}

  /** A method of the sample and its labels. */
  private record Labelled(String artifact, String path, int line, String name, Set<String> tags) {
    static Labelled of(String row) {
      String[] cells = row.split("\t", -1);
      Set<String> tags =
          Arrays.stream(cells[4].split(","))
              .filter(tag -> !tag.equals("-"))
              .collect(Collectors.toCollection(TreeSet::new));
      return new Labelled(cells[0], cells[1], Integer.parseInt(cells[2]), cells[3], tags);
    }
  }

  /** How often a tag was right, given though wrong, and missing. */
  private static final class Tally {
    private int right;
    private int wrong;
    private int missing;

    String row(String tag) {
      return String.format(
          Locale.ROOT,
          "| %s | %d | %d | %s | %s |%n",
          tag,
          right + missing,
          right + wrong,
          share(right, right + wrong),
          share(right, right + missing));
    }

    private static String share(int part, int of) {
      return of == 0 ? "–" : String.format(Locale.ROOT, "%.2f", part / (double) of);
    }
  }

  public static void main(String[] arguments) throws IOException {
    List<String> options = new ArrayList<>(List.of(arguments));
    Path checkout = Path.of(options.remove(0));
    List<Labelled> sample =
        Files.readAllLines(checkout.resolve("benchmarks/tags/sample.tsv")).stream()
            .filter(row -> !row.startsWith("#"))
            .map(Labelled::of)
            .toList();
    String table = table(sample, indexed(checkout, sample), options.contains("--show"));
    System.out.println(table);
    if (options.contains("--write")) {
      BenchmarksPage.of(checkout).write("bench-tags", table);
    }
  }

  private static Map<String, Pattern> indexed(Path checkout, List<Labelled> sample) {
    Path home = Trees.temporary();
    Path work = Trees.temporary();
    List<String> line = new ArrayList<>(List.of("index"));
    sample.stream().map(Labelled::artifact).distinct().forEach(each -> line.add("maven:" + each));
    Cli.Run run = Cli.in(work, home).launchedFrom(checkout).run(line.toArray(String[]::new));
    if (run.exit() != 0) {
      throw new IllegalStateException("tdd index failed:\n" + run.err());
    }
    Map<String, Pattern> byPlace = new HashMap<>();
    try (SqlitePatternStore store =
        SqlitePatternStore.open(home.resolve("store"), Clock.systemUTC(), EmbedderSource.none())) {
      for (Pattern head : store.heads(Filter.ofKinds(Kind.METHOD))) {
        for (Origin origin : head.origins()) {
          byPlace.put(place(origin.project(), origin.path(), origin.line(), head.name()), head);
        }
      }
    }
    Trees.delete(home);
    Trees.delete(work);
    return byPlace;
  }

  private static String place(String artifact, String path, int line, String name) {
    return artifact + " " + path + ":" + line + " " + name;
  }

  private static String table(List<Labelled> sample, Map<String, Pattern> patterns, boolean show) {
    Map<String, Tally> tallies = new TreeMap<>();
    Topics.tags().forEach(tag -> tallies.put(tag, new Tally()));
    Tally all = new Tally();
    int found = 0;
    for (Labelled method : sample) {
      String place = place(method.artifact(), method.path(), method.line(), method.name());
      Pattern pattern = patterns.get(place);
      if (pattern == null) {
        System.err.println("not indexed: " + place);
        continue;
      }
      found++;
      Set<String> given = new TreeSet<>(pattern.tags());
      given.retainAll(Topics.tags());
      if (show && !given.equals(method.tags())) {
        System.err.println(pattern.signature() + "\n  is " + method.tags() + ", given " + given);
      }
      tallies.forEach((tag, tally) -> count(tally, method.tags(), given, tag));
      tallies.keySet().forEach(tag -> count(all, method.tags(), given, tag));
    }
    StringBuilder table =
        new StringBuilder("### Tags\n\n`scripts/bench-tags`\n\n")
            .append(found)
            .append(" methods of ")
            .append(sample.stream().map(Labelled::artifact).distinct().count())
            .append(" libraries, drawn by chance among those with documentation and labelled by")
            .append(" reading.\n\n| tag | labelled | given | precision | recall |\n")
            .append("|---|---|---|---|---|\n");
    tallies.forEach((tag, tally) -> table.append(tally.row(tag)));
    return table.append(all.row("**all**")).toString();
  }

  private static void count(Tally tally, Set<String> labels, Set<String> given, String tag) {
    boolean is = labels.contains(tag);
    boolean said = given.contains(tag);
    tally.right += is && said ? 1 : 0;
    tally.wrong += !is && said ? 1 : 0;
    tally.missing += is && !said ? 1 : 0;
  }
}
