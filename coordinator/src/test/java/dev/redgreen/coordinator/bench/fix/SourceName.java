package dev.redgreen.coordinator.bench.fix;

import java.util.List;
import java.util.stream.Stream;

/**
 * The programs that are broken: libraries whose sources and test sources Maven fetches, and our own
 * small ones. Which half one belongs to follows from its name.
 */
public enum SourceName {
  COMMONS_CSV(
      "commons-csv",
      "org.apache.commons:commons-csv:1.14.0",
      "commons-io:commons-io:2.18.0:compile",
      "commons-codec:commons-codec:1.18.0:compile",
      "org.apache.commons:commons-lang3:3.17.0:test",
      "org.mockito:mockito-core:4.11.0:test",
      "com.h2database:h2:2.3.232:test"),
  COMMONS_CODEC(
      "commons-codec",
      "commons-codec:commons-codec:1.18.0",
      "org.apache.commons:commons-lang3:3.17.0:test",
      "commons-io:commons-io:2.18.0:test",
      "org.hamcrest:hamcrest:3.0:test"),
  COMMONS_CLI(
      "commons-cli",
      "commons-cli:commons-cli:1.9.0",
      "commons-io:commons-io:2.16.1:test",
      "org.mockito:mockito-core:4.11.0:test"),
  COMMONS_LANG3(
      "commons-lang3",
      "org.apache.commons:commons-lang3:3.17.0",
      "org.hamcrest:hamcrest:3.0:test",
      "com.google.code.findbugs:jsr305:3.0.2:test",
      "org.easymock:easymock:5.4.0:test",
      "org.junit-pioneer:junit-pioneer:1.9.1:test"),
  COMMONS_TEXT(
      "commons-text",
      "org.apache.commons:commons-text:1.13.0",
      "org.apache.commons:commons-lang3:3.17.0:compile",
      "commons-io:commons-io:2.18.0:test",
      "org.apache.commons:commons-rng-simple:1.6:test",
      "org.mockito:mockito-core:4.11.0:test"),
  EXAMPLES("examples", "");

  private final String title;
  private final String coordinates;
  private final List<String> dependencies;

  SourceName(String title, String coordinates, String... dependencies) {
    this.title = title;
    this.coordinates = coordinates;
    this.dependencies = List.of(dependencies);
  }

  /** What it is compiled and tested with beside JUnit: group, artifact, version and scope. */
  List<String> dependencies() {
    return dependencies;
  }

  /** Its name on the command line and in tables: the artifact id. */
  String title() {
    return title;
  }

  /** Group, artifact and version, separated by colons; empty for our own programs. */
  String coordinates() {
    return coordinates;
  }

  /** The half that it belongs to. */
  Half half() {
    return Half.of(title);
  }

  /** The sources of one half, in order. */
  static List<SourceName> of(Half half) {
    return Stream.of(values()).filter(one -> one.half() == half).toList();
  }

  /**
   * The source of this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  static SourceName named(String title) {
    return Stream.of(values())
        .filter(one -> one.title.equals(title))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no source is called " + title));
  }
}
