package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.Standing;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A condition on {@code pattern p}.
 *
 * @param sql with {@code ?} for values
 * @param values strings and numbers, in the order of the marks
 */
record Condition(String sql, List<Object> values) {
  static final Condition ANY = new Condition("1", List.of());

  /**
   * A filter as a condition, so that it holds before any limit. A pattern passes where one of its
   * origins lies in a permitted space under an accepted licence.
   */
  static Condition of(Filter filter) {
    Condition origin =
        allowed("o.space", filter.spaces())
            .and(allowed("o.licence", licences(filter)))
            .and(allowed("o.project", filter.projects()));
    Condition passes =
        allowed("p.kind", filter.kinds())
            .and(allowed("p.standing", names(filter)))
            .and(allowed("p.language", filter.languages()))
            .and(tagged(filter.tags()))
            .and(among(filter.ids()));
    if (origin.isAny()) {
      return passes;
    }
    String exists = "EXISTS (SELECT 1 FROM origin o WHERE o.pattern = p.seq AND ";
    return passes.and(new Condition(exists + origin.sql + ")", origin.values));
  }

  /** In one value: there may be more ids than a statement may have marks. */
  private static Condition among(Set<String> ids) {
    if (ids.isEmpty()) {
      return ANY;
    }
    String all = ids.stream().map(id -> '"' + id + '"').collect(Collectors.joining(",", "[", "]"));
    return new Condition("p.id IN (SELECT value FROM json_each(?))", List.of(all));
  }

  /** Tags lie one on a line. */
  private static Condition tagged(Set<String> tags) {
    Condition all = ANY;
    for (String tag : new TreeSet<>(tags)) {
      all =
          all.and(
              new Condition(
                  "instr(char(10) || p.tags || char(10), ?) > 0", List.of("\n" + tag + "\n")));
    }
    return all;
  }

  /** The same rule, for one origin of a pattern that passed. */
  static boolean permits(Filter filter, Origin origin) {
    return (filter.spaces().isEmpty() || filter.spaces().contains(origin.space()))
        && (filter.licences().isEmpty() || licences(filter).contains(origin.licence()))
        && (filter.projects().isEmpty() || filter.projects().contains(origin.project()));
  }

  /** Patterns with an origin in one of these spaces, whatever their standing; all if empty. */
  static Condition seenIn(Set<String> spaces) {
    Condition origin = allowed("o.space", spaces);
    return spaces.isEmpty()
        ? ANY
        : new Condition(
            "EXISTS (SELECT 1 FROM origin o WHERE o.pattern = p.seq AND " + origin.sql + ")",
            origin.values);
  }

  /** Whether every pattern passes. */
  boolean isAny() {
    return sql.equals(ANY.sql);
  }

  static Condition in(String column, Collection<?> values) {
    String marks = String.join(", ", Collections.nCopies(values.size(), "?"));
    return new Condition(column + " IN (" + marks + ")", List.copyOf(values));
  }

  /** These rows: in one value, which SQLite reads faster than as many marks. */
  static Condition rows(String column, Collection<Long> rows) {
    String all = rows.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
    return new Condition(column + " IN (SELECT value FROM json_each(?))", List.of(all));
  }

  Condition and(Condition other) {
    if (isAny() || other.isAny()) {
      return isAny() ? other : this;
    }
    List<Object> all = new ArrayList<>(values);
    all.addAll(other.values);
    return new Condition(sql + " AND " + other.sql, all);
  }

  /** Sets the values, the first at this index; returns the index after the last. */
  int bind(PreparedStatement statement, int first) throws SQLException {
    int index = first;
    for (Object value : values) {
      statement.setObject(index++, value);
    }
    return index;
  }

  private static Condition allowed(String column, Set<String> set) {
    return set.isEmpty() ? ANY : in(column, set);
  }

  private static Set<String> licences(Filter filter) {
    if (filter.licences().isEmpty()) {
      return Set.of();
    }
    Set<String> licences = new HashSet<>(filter.licences());
    licences.add(Origin.JDK_LICENCE);
    return licences;
  }

  /** Quarantined patterns do not come back; a word that no pattern has where nothing is left. */
  private static Set<String> names(Filter filter) {
    Set<Standing> standings = EnumSet.allOf(Standing.class);
    if (!filter.standings().isEmpty()) {
      standings.retainAll(filter.standings());
    }
    standings.remove(Standing.QUARANTINED);
    Set<String> names = new HashSet<>();
    standings.forEach(standing -> names.add(standing.name()));
    return names.isEmpty() ? Set.of("none") : names;
  }
}
