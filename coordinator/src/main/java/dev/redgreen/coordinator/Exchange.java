package dev.redgreen.coordinator;

import dev.redgreen.coordinator.exchange.BadLine;
import dev.redgreen.coordinator.exchange.EntryFile;
import dev.redgreen.coordinator.exchange.EntryLines;
import dev.redgreen.patterns.Entry;
import dev.redgreen.patterns.MergeReport;
import dev.redgreen.patterns.PatternStore;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The use cases of {@code tdd patterns export} and {@code import}. */
public final class Exchange {
  private static final int AT_ONCE = 500;

  private final Wiring wiring;

  public Exchange(Wiring wiring) {
    this.wiring = wiring;
  }

  /**
   * What was told.
   *
   * @param file where; {@code -} for standard output
   * @param spaces of what
   */
  public record Exported(String file, Set<String> spaces, int patterns, int outcomes, int marks) {}

  /**
   * What was taken over.
   *
   * @param added patterns that were not there
   * @param changed patterns that gained something
   * @param skipped lines that could not be read
   */
  public record Imported(int added, int changed, int outcomes, int marks, List<Skipped> skipped) {}

  /** A line that was left out. */
  public record Skipped(long line, String why) {}

  /**
   * Writes what the project may see into a file.
   *
   * @param spaces narrows that down; empty for all of it
   * @param corpus whether to tell also what was only indexed
   * @param overwrite whether the file may be there
   */
  public Exported exportTo(Path file, Set<String> spaces, boolean corpus, boolean overwrite) {
    Path target = file.toAbsolutePath();
    if (Files.exists(target) && !overwrite) {
      throw new WrongUsage(target + " exists; --force overwrites it");
    }
    Path part = target.resolveSibling("." + target.getFileName() + ".part");
    try {
      try (OutputStream out = Files.newOutputStream(part)) {
        Exported exported = exportTo(out, target.toString(), spaces, corpus);
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        return exported;
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException | UncheckedIOException e) {
      throw new BrokenEnvironment(target + " was not written: " + e.getMessage());
    }
  }

  /** The same to a stream, which stays open. */
  public Exported exportTo(OutputStream out, Set<String> spaces, boolean corpus) {
    return exportTo(out, "-", spaces, corpus);
  }

  private Exported exportTo(OutputStream out, String name, Set<String> asked, boolean corpus) {
    Set<String> spaces = permitted(asked);
    int[] counts = new int[3];
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    try {
      writer.write(EntryLines.HEADER + "\n");
      wiring
          .store()
          .export(
              spaces,
              corpus,
              entry -> {
                counts[kind(entry)]++;
                write(writer, EntryLines.write(entry) + "\n");
              });
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Exported(name, new TreeSet<>(spaces), counts[0], counts[1], counts[2]);
  }

  private static int kind(Entry entry) {
    return entry instanceof Entry.Learned ? 0 : entry instanceof Entry.Tried ? 1 : 2;
  }

  private static void write(Writer writer, String line) {
    try {
      writer.write(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Set<String> permitted(Set<String> asked) {
    Set<String> permitted = wiring.permittedSpaces();
    for (String space : asked) {
      if (!permitted.contains(space)) {
        throw new WrongUsage(
            "this project may not see the space "
                + space
                + "; patterns.spaces in the configuration permits more: now "
                + new TreeSet<>(permitted));
      }
    }
    return asked.isEmpty() ? permitted : asked;
  }

  /**
   * Takes over what another store told, from standard input.
   *
   * @param skip whether to leave out lines that cannot be read; otherwise nothing is imported
   */
  public Imported importFrom(InputStream in, boolean skip) {
    try {
      Path whole = Files.createTempFile("tdd-import", ".jsonl");
      try {
        Files.copy(in, whole, StandardCopyOption.REPLACE_EXISTING);
        return importFrom(whole, "standard input", skip);
      } finally {
        Files.deleteIfExists(whole);
      }
    } catch (IOException e) {
      throw new BrokenEnvironment("standard input could not be kept: " + e.getMessage());
    }
  }

  /** The same from a file. */
  public Imported importFrom(Path file, boolean skip) {
    return importFrom(file, file.toString(), skip);
  }

  /** Reads it all before anything is written, so that a broken line costs nothing. */
  private Imported importFrom(Path file, String name, boolean skip) {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new WrongUsage("there is no file " + name + " that can be read");
    }
    Checked checked = new Checked(wiring.store(), wiring.clock().instant());
    read(file, name, checked);
    if (!checked.skipped.isEmpty() && !skip) {
      Skipped first = checked.skipped.get(0);
      throw new WrongUsage(
          name
              + ", line "
              + first.line
              + ": "
              + first.why
              + "; nothing was imported, --on-error skip imports the rest");
    }
    Taking taking = new Taking(wiring.store(), wiring.clock().instant(), checked.numbers());
    read(file, name, taking);
    taking.take();
    MergeReport report = taking.report;
    return new Imported(
        report.added(), report.changed(), report.outcomes(), report.marks(), checked.skipped);
  }

  private static void read(Path file, String name, EntryFile.Sink sink) {
    try {
      new EntryFile(file).each(sink);
    } catch (BadLine e) {
      throw new WrongUsage(name + ", line 1: " + e.why() + "; nothing was imported");
    } catch (IOException e) {
      throw new BrokenEnvironment(name + " could not be read: " + e.getMessage());
    }
  }

  /** Looks at each line, and keeps which cannot be taken. */
  private static final class Checked implements EntryFile.Sink {
    private final PatternStore store;
    private final Instant now;
    private final List<Skipped> skipped = new ArrayList<>();
    private final Map<String, Entry> events = new HashMap<>();

    Checked(PatternStore store, Instant now) {
      this.store = store;
      this.now = now;
    }

    @Override
    public void line(long number, String text) {
      try {
        Entry entry = EntryLines.read(text, now);
        store.conflict(entry).or(() -> contradiction(entry)).ifPresent(why -> bad(number, why));
      } catch (BadLine e) {
        bad(number, e.why());
      }
    }

    private Optional<String> contradiction(Entry entry) {
      if (entry instanceof Entry.Learned) {
        return Optional.empty();
      }
      String id =
          entry instanceof Entry.Tried tried
              ? "outcome " + tried.trial().eventId()
              : "mark " + ((Entry.Said) entry).mark().eventId();
      Entry before = events.putIfAbsent(id, entry);
      return before == null || before.equals(entry)
          ? Optional.empty()
          : Optional.of("an earlier line says something else of the event " + id);
    }

    @Override
    public void bad(long number, String why) {
      skipped.add(new Skipped(number, why));
    }

    Set<Long> numbers() {
      Set<Long> numbers = new HashSet<>();
      skipped.forEach(one -> numbers.add(one.line));
      return numbers;
    }
  }

  /** Takes the others over, some hundred in a transaction: nobody else waits long. */
  private static final class Taking implements EntryFile.Sink {
    private final PatternStore store;
    private final Instant now;
    private final Set<Long> skipped;
    private final List<Entry> waiting = new ArrayList<>();
    private MergeReport report = MergeReport.NOTHING;

    Taking(PatternStore store, Instant now, Set<Long> skipped) {
      this.store = store;
      this.now = now;
      this.skipped = skipped;
    }

    @Override
    public void line(long number, String text) {
      if (skipped.contains(number)) {
        return;
      }
      try {
        waiting.add(EntryLines.read(text, now));
      } catch (BadLine e) {
        throw new BrokenEnvironment("line " + number + " changed while it was imported");
      }
      if (waiting.size() == AT_ONCE) {
        take();
      }
    }

    @Override
    public void bad(long number, String why) {
      // It was named when the file was checked.
    }

    void take() {
      report = report.and(store.merge(waiting));
      waiting.clear();
    }
  }
}
