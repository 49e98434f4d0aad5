package dev.redgreen.patterns.retrieval;

import dev.redgreen.patterns.EmbedderSource;
import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.MemberSignature;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.PatternId;
import dev.redgreen.patterns.index.IndexProgress;
import dev.redgreen.patterns.index.IndexRequest;
import dev.redgreen.patterns.index.SourceIndexer;
import dev.redgreen.patterns.sqlite.SqlitePatternStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Methods with documentation of their own, in an order that depends on nothing but their text. */
record Corpus(List<Documented> methods) {
  private static final int LEAST_WORDS = 4;

  Corpus {
    methods = List.copyOf(methods);
  }

  /**
   * A method and the first sentence of its documentation.
   *
   * @param place enclosing type and name: overloads share it
   */
  record Documented(Pattern pattern, String sentence, String place) {

    /** The method as a search may see it: nothing of its documentation is left. */
    Pattern hidden() {
      return with(Undocumented.of(pattern.body(), sentence), "");
    }

    private Pattern with(String body, String doc) {
      return new Pattern(
          PatternId.of(Kind.METHOD, pattern.signature(), body),
          pattern.kind(),
          pattern.name(),
          pattern.signature(),
          pattern.key(),
          body,
          doc,
          pattern.language(),
          pattern.tags(),
          pattern.standing(),
          pattern.origins());
    }

    boolean answers(Documented question) {
      return place.equals(question.place) && sentence.equals(question.sentence);
    }
  }

  /** Reads a directory or a jar of sources; at most {@code most} methods, chosen by their hash. */
  static Corpus read(Path sources, String project, Path scratch, int most) throws IOException {
    List<Pattern> found;
    try (SqlitePatternStore store =
        SqlitePatternStore.open(scratch, Clock.systemUTC(), EmbedderSource.none())) {
      new SourceIndexer(store, IndexProgress.SILENT).index(IndexRequest.library(sources, project));
      found = store.list(Filter.ofKinds(Kind.METHOD), Integer.MAX_VALUE);
    }
    return new Corpus(
        found.stream()
            .flatMap(Corpus::documented)
            .sorted(Comparator.comparing(method -> order(method.pattern())))
            .limit(most)
            .toList());
  }

  Corpus and(Corpus other) {
    List<Documented> all = new ArrayList<>(methods);
    all.addAll(other.methods);
    all.sort(Comparator.comparing(method -> order(method.pattern())));
    return new Corpus(all);
  }

  private static Stream<Documented> documented(Pattern pattern) {
    String sentence = firstSentence(pattern.doc());
    if (sentence.split(" ").length < LEAST_WORDS || pattern.tags().contains("deprecated")) {
      return Stream.of();
    }
    MemberSignature signature = MemberSignature.parse(pattern.signature());
    String place = signature.enclosingType() + "#" + signature.name();
    return Stream.of(new Documented(pattern, sentence, place));
  }

  private static String order(Pattern pattern) {
    return PatternId.sha256(pattern.signature().getBytes(StandardCharsets.UTF_8));
  }

  /** Up to the first full stop before a blank, as javadoc has it. */
  static String firstSentence(String doc) {
    String paragraph = doc.lines().findFirst().orElse("");
    int end = paragraph.indexOf(". ");
    return (end < 0 ? paragraph : paragraph.substring(0, end)).strip().replaceFirst("\\.$", "");
  }
}
