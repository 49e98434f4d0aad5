package dev.redgreen.coordinator;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a reactor that one of several jobs mends. Every module belongs to exactly one share,
 * and every job comes to the same division by itself.
 *
 * @param index which share, from 1
 * @param count how many there are
 */
public record Share(int index, int count) {
  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,4})/(\\d{1,4})");

  public Share {
    if (index < 1 || index > count) {
      throw new WrongUsage(
          "--shard takes the number of a job and how many there are, such as 1/4, not "
              + index
              + "/"
              + count);
    }
  }

  /**
   * A share as it is written, such as {@code 2/4}.
   *
   * @throws WrongUsage if it is none
   */
  public static Share parse(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    if (!matcher.matches()) {
      throw new WrongUsage(
          "--shard takes the number of a job and how many there are, such as 1/4, not " + text);
    }
    return new Share(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  /**
   * Whether a module belongs to it: by turns in the order of their paths, and by its path alone
   * where Maven did not get as far as to know it.
   *
   * @param modules the modules of the reactor that are known
   */
  boolean has(Path module, Collection<Path> modules) {
    List<String> all = modules.stream().map(Path::toString).sorted().distinct().toList();
    int place = all.indexOf(module.toString());
    int turn = place >= 0 ? place : module.toString().hashCode();
    return Math.floorMod(turn, count) == index - 1;
  }

  @Override
  public String toString() {
    return index + "/" + count;
  }
}
