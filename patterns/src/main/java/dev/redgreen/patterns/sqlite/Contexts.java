package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Elsewhere;
import dev.redgreen.patterns.ProjectContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The contexts of the projects that the store knows, as lines of an aspect and a name. */
final class Contexts {
  private final Connection connection;

  Contexts(Connection connection) {
    this.connection = connection;
  }

  void put(ProjectContext context) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT OR REPLACE INTO project_context (project, facts) VALUES (?, ?)")) {
      insert.setString(1, context.project());
      insert.setString(2, write(context));
      insert.executeUpdate();
    }
  }

  List<ProjectContext> all() throws SQLException {
    List<ProjectContext> all = new ArrayList<>();
    try (PreparedStatement query =
            connection.prepareStatement(
                "SELECT project, facts FROM project_context ORDER BY project");
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        all.add(read(row.getString(1), row.getString(2)));
      }
    }
    return all;
  }

  /** What outcomes elsewhere say in this project. */
  Elsewhere seenFrom(String project) throws SQLException {
    List<ProjectContext> all = all();
    ProjectContext here =
        all.stream()
            .filter(context -> context.project().equals(project))
            .findFirst()
            .orElse(ProjectContext.unknown(project));
    return Elsewhere.seenFrom(here, all);
  }

  private static String write(ProjectContext context) {
    Set<String> lines = new TreeSet<>();
    add(lines, "language", context.languages());
    add(lines, "framework", context.frameworks());
    add(lines, "tests", context.tests());
    add(lines, "build", context.build());
    add(lines, "module", context.modules());
    if (context.release() > 0) {
      lines.add("release=" + context.release());
    }
    return String.join("\n", lines);
  }

  private static void add(Set<String> lines, String aspect, Collection<String> names) {
    names.forEach(name -> lines.add(aspect + "=" + name.replace('\n', ' ')));
  }

  private static ProjectContext read(String project, String facts) {
    return new ProjectContext(
        project,
        names(facts, "language="),
        names(facts, "framework="),
        names(facts, "tests="),
        names(facts, "build="),
        names(facts, "module="),
        names(facts, "release=").stream().mapToInt(Integer::parseInt).findFirst().orElse(0));
  }

  private static Set<String> names(String facts, String aspect) {
    return facts
        .lines()
        .filter(line -> line.startsWith(aspect))
        .map(line -> line.substring(aspect.length()))
        .collect(Collectors.toSet());
  }
}
