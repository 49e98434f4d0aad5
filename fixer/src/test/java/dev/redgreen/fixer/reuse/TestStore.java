package dev.redgreen.fixer.reuse;

import dev.redgreen.patterns.EmbedderSource;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.MemberSignature;
import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.PatternId;
import dev.redgreen.patterns.PatternStore;
import dev.redgreen.patterns.Standing;
import dev.redgreen.patterns.index.IndexProgress;
import dev.redgreen.patterns.index.IndexRequest;
import dev.redgreen.patterns.index.SourceIndexer;
import dev.redgreen.patterns.sqlite.SqlitePatternStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** A real store in a temporary directory with a few members and sources in it. */
public final class TestStore implements AutoCloseable {
  private final Path directory;
  private final PatternStore store;

  public TestStore(Path directory) {
    this.directory = directory;
    Clock clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
    this.store = SqlitePatternStore.open(directory.resolve("store"), clock, EmbedderSource.none());
  }

  public PatternStore store() {
    return store;
  }

  /** Adds members of the JDK, given by their signatures. */
  public TestStore jdk(String... signatures) {
    for (String text : signatures) {
      MemberSignature signature = MemberSignature.parse(text);
      Origin origin =
          new Origin("jdk:17", Origin.PUBLIC, "", signature.enclosingType(), 0, "", "jdk", "", "");
      store.add(
          List.of(
              new Pattern(
                  PatternId.of(Kind.MEMBER, signature.toString(), ""),
                  Kind.MEMBER,
                  signature.name(),
                  signature.toString(),
                  signature.shape(),
                  "",
                  "",
                  "java",
                  Set.of(),
                  Standing.CORPUS,
                  List.of(origin))));
    }
    return this;
  }

  /** Indexes one source file of a library. */
  public TestStore library(String coordinates, String licence, String file, String text) {
    Path sources = directory.resolve(coordinates.replace(':', '_'));
    try {
      Files.createDirectories(sources.resolve(file).getParent());
      Files.writeString(sources.resolve(file), text);
      new SourceIndexer(store, IndexProgress.SILENT)
          .index(new IndexRequest(sources, coordinates, Origin.PUBLIC, "", licence));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  @Override
  public void close() {
    store.close();
  }
}
