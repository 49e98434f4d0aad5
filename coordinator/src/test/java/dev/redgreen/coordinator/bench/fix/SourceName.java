package dev.redgreen.coordinator.bench.fix;

import java.util.List;
import java.util.stream.Stream;

/**
 * The programs that are broken: libraries whose sources and test sources Maven fetches, and our own
 * small ones. Which half one belongs to follows from its name.
 */
enum SourceName {
  COMMONS_CSV("commons-csv", "org.apache.commons:commons-csv:1.14.0"),
  COMMONS_CODEC("commons-codec", "commons-codec:commons-codec:1.18.0"),
  COMMONS_CLI("commons-cli", "commons-cli:commons-cli:1.9.0"),
  COMMONS_LANG3("commons-lang3", "org.apache.commons:commons-lang3:3.17.0"),
  COMMONS_TEXT("commons-text", "org.apache.commons:commons-text:1.13.0"),
  EXAMPLES("examples", "");

  private final String title;
  private final String coordinates;

  SourceName(String title, String coordinates) {
    this.title = title;
    this.coordinates = coordinates;
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
