package dev.redgreen.patterns.index;

import dev.redgreen.patterns.IndexedFile;
import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.PatternId;
import dev.redgreen.patterns.PatternStore;
import dev.redgreen.patterns.StoreException;
import dev.redgreen.patterns.syntax.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Stores what sources contain: functions, types and whole files. Files whose content is stored
 * already are skipped, files that are gone forgotten; of a file that does not parse at the moment,
 * what is stored stays. Vectors are not made here, so that search by words works when it returns.
 */
public final class SourceIndexer {
  /** Changes with what is extracted, so that a newer version reads unchanged files again. */
  private static final String FORMAT = "2";

  private static final int AT_ONCE = 40;

  private final PatternStore store;
  private final IndexProgress progress;
  private final SourceReader reader;

  /** An indexer whose parsers unpack their native libraries at each start. */
  public SourceIndexer(PatternStore store, IndexProgress progress) {
    this(store, progress, Optional.empty());
  }

  /**
   * An indexer into a store.
   *
   * @param natives where native libraries of parsers are unpacked, once
   */
  public SourceIndexer(PatternStore store, IndexProgress progress, Optional<Path> natives) {
    this.store = store;
    this.progress = progress;
    this.reader = new SourceReader(natives);
  }

  /**
   * Indexes a directory or a jar of sources.
   *
   * @throws IOException if it cannot be read at all; a single file that cannot is reported
   * @throws StoreException if the store cannot be written
   */
  public IndexReport index(IndexRequest request) throws IOException {
    try (SourceSet sources = SourceSet.of(request.source())) {
      return new Run(request, sources).report();
    }
  }

  /** One indexing of one request. */
  private final class Run {
    private final IndexRequest request;
    private final SourceSet sources;
    private final String licence;
    private final Map<String, String> known;
    private final Set<String> seen = new HashSet<>();
    private final List<SourceReader.Source> waiting = new ArrayList<>();
    private final List<IndexReport.Skipped> skipped;
    private final long started = System.nanoTime();
    private final Map<String, Integer> unread = new TreeMap<>();
    private int unchanged;
    private int patterns;
    private int done;

    Run(IndexRequest request, SourceSet sources) {
      this.request = request;
      this.sources = sources;
      this.licence = ProjectLicence.of(request.licence(), sources);
      this.known = store.indexedFiles(request.project());
      this.skipped = new ArrayList<>(sources.skipped());
    }

    IndexReport report() {
      List<String> paths = sources.paths();
      for (String path : paths) {
        read(path);
        done++;
        if (waiting.size() >= AT_ONCE) {
          flush(paths.size());
        }
      }
      flush(paths.size());
      unread.forEach((problem, files) -> skip(files + " files", problem));
      Set<String> gone = gone();
      store.forgetFiles(request.project(), gone);
      return new IndexReport(paths.size(), unchanged, gone.size(), patterns, skipped, licence);
    }

    private void read(String path) {
      try {
        if (sources.size(path) > SourceSet.LARGEST) {
          skip(path, "is larger than 1 MiB");
          return;
        }
        byte[] bytes = sources.read(path);
        String hash = hash(bytes);
        if (hash.equals(known.get(path))) {
          unchanged++;
          seen.add(path);
        } else {
          await(path, bytes, hash);
        }
      } catch (IOException e) {
        skip(path, "cannot be read");
        seen.add(path);
      }
    }

    private void await(String path, byte[] bytes, String hash) {
      Optional<String> text = SourceFiles.decode(bytes);
      if (text.isEmpty()) {
        skip(path, "is not UTF-8");
      } else if (text.get().indexOf('\0') >= 0) {
        skip(path, "is binary");
      } else if (SourceFiles.isGenerated(text.get())) {
        skip(path, "is generated");
      } else if (SourceFiles.isMinified(path, text.get())) {
        skip(path, "is minified");
      } else {
        waiting.add(new SourceReader.Source(path, text.get(), hash, licence(text.get())));
      }
    }

    private void flush(int total) {
      List<IndexedFile> files = new ArrayList<>();
      for (SourceReader.Read read : reader.read(waiting, request)) {
        SourceReader.Source source = read.source();
        seen.add(source.path());
        if (read.stored()) {
          files.add(new IndexedFile(source.path(), source.hash(), read.patterns()));
          patterns += read.patterns().size();
        }
        report(read);
      }
      waiting.clear();
      if (!files.isEmpty()) {
        store.replaceFiles(request.project(), files);
      }
      double seconds = Math.max(1e-3, (System.nanoTime() - started) / 1e9);
      progress.advanced(done, total, done / seconds);
    }

    private void report(SourceReader.Read read) {
      if (read.elsewhere()) {
        unread.merge(read.problem(), 1, Integer::sum);
      } else if (!read.problem().isEmpty()) {
        skip(read.source().path(), read.problem());
      }
    }

    private String licence(String text) {
      return licence.equals(Origin.OWN_LICENCE) ? licence : Licences.ofHeader(text).orElse(licence);
    }

    private String hash(byte[] bytes) {
      String rest = String.join("\0", FORMAT, licence, request.space(), "");
      byte[] head = rest.getBytes(StandardCharsets.UTF_8);
      byte[] all = new byte[head.length + bytes.length];
      System.arraycopy(head, 0, all, 0, head.length);
      System.arraycopy(bytes, 0, all, head.length, bytes.length);
      return PatternId.sha256(all);
    }

    private void skip(String path, String reason) {
      skipped.add(new IndexReport.Skipped(path, reason));
    }

    /** Stored source files of the project that are not here any more, or no longer fit. */
    private Set<String> gone() {
      Set<String> gone = new HashSet<>(known.keySet());
      gone.removeAll(seen);
      gone.removeIf(path -> !isSource(path) || isUnseen(path));
      return gone;
    }

    private static boolean isSource(String path) {
      return path.endsWith(".java") || Language.of(path).isPresent();
    }

    private boolean isUnseen(String path) {
      return sources.unseen().stream()
          .anyMatch(unseen -> path.equals(unseen) || path.startsWith(unseen + "/"));
    }
  }
}
