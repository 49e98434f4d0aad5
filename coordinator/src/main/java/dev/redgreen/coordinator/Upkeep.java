package dev.redgreen.coordinator;

import dev.redgreen.patterns.Backup;
import dev.redgreen.patterns.Pruned;
import dev.redgreen.patterns.Restored;
import dev.redgreen.patterns.Retention;
import dev.redgreen.patterns.Verified;
import dev.redgreen.patterns.sqlite.SqlitePatternStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The use cases that keep the store's file sound, safe and small. */
public final class Upkeep {
  private static final Pattern SIZE = Pattern.compile("(\\d{1,9})\\s*([KMG]?)B?");
  private static final Pattern AGE = Pattern.compile("(\\d{1,6})\\s*([dwy])");

  private final Wiring wiring;

  public Upkeep(Wiring wiring) {
    this.wiring = wiring;
  }

  /** Copies the store into a file. */
  public Backup backup(Path file, boolean overwrite) {
    if (Files.isDirectory(file)) {
      throw new WrongUsage(file + " is a directory; name a file");
    }
    if (Files.exists(file) && !overwrite) {
      throw new WrongUsage(file + " exists; --force overwrites it");
    }
    return wiring.storeFile().backup(file, overwrite);
  }

  /** Puts a backup into the place of the store. */
  public Restored restore(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new WrongUsage("there is no file " + file);
    }
    return SqlitePatternStore.restore(wiring.storeDirectory(), file);
  }

  /** Checks the store; what happened when it was opened counts as a finding. */
  public Verified verify(boolean repair) {
    SqlitePatternStore store = wiring.storeFile();
    Verified verified = store.verify(repair);
    if (store.openingNote().isEmpty()) {
      return verified;
    }
    List<Verified.Finding> findings = new ArrayList<>(verified.findings());
    findings.add(0, new Verified.Finding(store.openingNote(), 1, List.of(), false));
    return new Verified(
        verified.patterns(),
        verified.vectors(),
        verified.foundById(),
        verified.foundByText(),
        verified.withoutWords(),
        verified.foundByVector(),
        verified.soughtByVector(),
        findings);
  }

  /**
   * Takes out the least useful until the limits hold.
   *
   * @param size such as {@code 200M}; empty for the setting {@code store.max-size}
   * @param age such as {@code 180d}; empty for the setting {@code store.max-age}
   * @throws WrongUsage if there is no limit, or it cannot be read
   */
  public Pruned prune(String size, String age, boolean really) {
    String maxSize = size.isEmpty() ? wiring.settings().text("store.max-size") : size;
    String maxAge = age.isEmpty() ? wiring.settings().text("store.max-age") : age;
    if (maxSize.isBlank() && maxAge.isBlank()) {
      throw new WrongUsage(
          "no limit is given: use --max-size or --max-age, or set store.max-size or store.max-age");
    }
    Retention retention =
        new Retention(
            maxSize.isBlank() ? Optional.empty() : Optional.of(bytes(maxSize)),
            maxAge.isBlank() ? Optional.empty() : Optional.of(duration(maxAge)));
    return wiring.storeFile().prune(retention, really);
  }

  static long bytes(String text) {
    Matcher size = SIZE.matcher(text.strip().toUpperCase(Locale.ROOT).replace("IB", "B"));
    if (!size.matches()) {
      throw new WrongUsage("a size is a number with K, M or G, such as 200M, not " + text);
    }
    int shift = size.group(2).isEmpty() ? 0 : 10 * (1 + "KMG".indexOf(size.group(2)));
    return Long.parseLong(size.group(1)) << shift;
  }

  static Duration duration(String text) {
    Matcher age = AGE.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!age.matches()) {
      throw new WrongUsage("an age is a number with d, w or y, such as 180d, not " + text);
    }
    long days =
        switch (age.group(2)) {
          case "w" -> 7;
          case "y" -> 365;
          default -> 1;
        };
    return Duration.ofDays(Long.parseLong(age.group(1)) * days);
  }
}
