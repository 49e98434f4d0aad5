package dev.redgreen.patterns.retrieval;

import dev.redgreen.patterns.Embedder;
import dev.redgreen.patterns.EmbedderSource;
import dev.redgreen.patterns.Match;
import dev.redgreen.patterns.PatternStore;
import dev.redgreen.patterns.Ranking;
import dev.redgreen.patterns.onnx.OnnxEmbedder;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Measures what a search finds: the first sentence of a method's documentation is asked, the method
 * is the answer. Arguments: {@code tune} or {@code measure}, a scratch directory, a directory with
 * the sources of the JDK's {@code java} packages, and jars of sources. Prints Markdown; {@code
 * tune} also writes {@code parts.tsv}, what the weights are fitted on.
 */
final class RetrievalBench {
  private static final int JDK_METHODS = 3_000;
  private static final int JAR_METHODS = 1_000;
  private static final int QUESTIONS = 500;
  private static final int DEEP = 200;
  private static final String FIRST = "bge-small";
  private static final String MINILM = "MiniLM";

  /** Stands for questions that ask for no vectors. */
  private static final String NONE = "none";

  private final Path scratch;
  private final Path cache;
  private final PrintStream out;

  private RetrievalBench(Path scratch, Path cache, PrintStream out) {
    this.scratch = scratch;
    this.cache = cache;
    this.out = out;
  }

  public static void main(String[] arguments) throws IOException {
    Path scratch = Path.of(arguments[1]);
    Path cache = Path.of(System.getProperty("user.home"), ".cache", "redgreen-bench", "retrieval");
    RetrievalBench bench = new RetrievalBench(scratch, cache, System.out);
    boolean tuning = arguments[0].equals("tune");
    List<Library> libraries = new ArrayList<>();
    if (!arguments[2].equals("-")) {
      Corpus jdk = bench.corpus(Path.of(arguments[2]), "jdk", JDK_METHODS);
      libraries.add(new Library("JDK", jdk, QUESTIONS, true));
    }
    if (arguments.length > 3) {
      Corpus jars = new Corpus(List.of());
      for (String jar : List.of(arguments).subList(3, arguments.length)) {
        String name = Path.of(jar).getFileName().toString().replace("-sources.jar", "");
        jars = jars.and(bench.corpus(Path.of(jar), name, JAR_METHODS));
      }
      String name = tuning ? "for tuning" : "set aside";
      libraries.add(new Library(name, jars, QUESTIONS, tuning));
    }
    bench.measure(libraries, tuning);
  }

  private Corpus corpus(Path sources, String name, int most) throws IOException {
    return Corpus.read(sources, name, Files.createTempDirectory(scratch, "read"), most);
  }

  /** Those that are measured, or for tuning those that weights are fitted for. */
  private Map<String, EmbedderSource> embedders(boolean tuning) throws IOException {
    Map<String, EmbedderSource> embedders = new LinkedHashMap<>();
    Path natives = cache.resolve("natives");
    Embedder bge = OnnxEmbedder.bgeSmall(natives).load();
    EmbedderSource first = EmbedderSource.of(new KeptVectors(bge, cache));
    embedders.put(FIRST, first);
    if (!tuning) {
      Embedder miniLm = OnnxEmbedder.miniLm(natives).load();
      embedders.put(MINILM, EmbedderSource.of(new KeptVectors(miniLm, cache)));
    }
    embedders.put(NONE, first);
    return embedders;
  }

  private void measure(List<Library> libraries, boolean tuning) throws IOException {
    out.println(
        "| methods, questions | embedder | documentation | words | vectors | fused | with boosts"
            + " | alike is right | nothing found for nothing |");
    out.println("|---|---|---|---|---|---|---|---|---|");
    for (Map.Entry<String, EmbedderSource> embedder : embedders(tuning).entrySet()) {
      for (Library library : libraries) {
        row(library, embedder, false, tuning);
        if (!embedder.getKey().equals(MINILM)) {
          row(library, embedder, true, tuning);
        }
      }
    }
  }

  private void row(
      Library library,
      Map.Entry<String, EmbedderSource> embedder,
      boolean documented,
      boolean tuning)
      throws IOException {
    library.stored(
        scratch,
        documented,
        embedder.getValue(),
        store -> row(library, embedder.getKey(), documented, store, tuning));
  }

  private boolean row(
      Library library, String embedder, boolean documented, PatternStore store, boolean tuning) {
    Figures words = new Figures();
    Figures vectors = new Figures();
    Figures fused = new Figures();
    Figures boosted = new Figures();
    Figures alike = new Figures();
    String source = library.name() + (documented ? ", documented" : "");
    Parts parts = new Parts(scratch.resolve("parts.tsv"), source + "\t" + embedder);
    for (Library.Asked question : library.questions(documented)) {
      List<Match> found = found(store, embedder, question.text());
      Set<String> right = question.right();
      words.add(right(ordered(found, Match::lexical), right));
      vectors.add(right(ordered(found, match -> match.vector().orElse(-1)), right));
      fused.add(right(ordered(found, Match::fused), right));
      boosted.add(right(found, right));
      alike.add(right(found, question.alike()));
      if (tuning) {
        parts.add(found, question.alike());
      }
    }
    List<String> nothing = Unanswerable.questions(library.tuning());
    int silent = 0;
    for (String question : nothing) {
      List<Match> found = found(store, embedder, question);
      silent += found.isEmpty() || found.get(0).relevance() < Ranking.FLOOR ? 1 : 0;
      if (tuning) {
        parts.add(found, Set.of());
      }
    }
    if (tuning) {
      parts.write();
    }
    out.printf(
        Locale.ROOT,
        "| %s: %d, %d | %s | %s | %s | %s | %s | %s | %s | %d of %d |%n",
        library.name(),
        library.corpus().methods().size(),
        library.asked(),
        embedder,
        documented ? "visible" : "hidden",
        words,
        embedder.equals(NONE) ? "" : vectors,
        embedder.equals(NONE) ? "" : fused,
        boosted,
        alike,
        silent,
        nothing.size());
    return true;
  }

  private static List<Match> found(PatternStore store, String embedder, String question) {
    return store.search(Library.query(question, DEEP, !embedder.equals(NONE))).matches();
  }

  private static List<Match> ordered(List<Match> found, ToDoubleFunction<Match> by) {
    return found.stream().sorted(Comparator.comparingDouble(by).reversed()).toList();
  }

  private static List<Boolean> right(List<Match> found, Set<String> right) {
    return found.stream().map(match -> right.contains(match.pattern().id())).toList();
  }

  /** What weights are fitted on: a line for each candidate of each question. */
  private static final class Parts {
    private final Path file;
    private final String source;
    private final StringBuilder lines = new StringBuilder();
    private int question;

    Parts(Path file, String source) {
      this.file = file;
      this.source = source;
    }

    void add(List<Match> found, Set<String> right) {
      for (Match match : found) {
        lines.append(source).append('\t').append(question).append('\t');
        lines.append(right.contains(match.pattern().id()) ? 1 : right.isEmpty() ? -1 : 0);
        lines.append('\t').append(match.lexical()).append('\t').append(match.fused());
        match.parts().forEach(part -> lines.append('\t').append(part.value()));
        lines.append('\n');
      }
      question++;
    }

    void write() {
      try {
        Files.writeString(
            file,
            lines,
            StandardCharsets.UTF_8,
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
