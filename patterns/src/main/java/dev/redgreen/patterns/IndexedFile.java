package dev.redgreen.patterns;

import java.util.List;

/**
 * What was indexed of one file.
 *
 * @param path file below the project's root or inside the jar, with {@code /}
 * @param contentHash hex SHA-256 of the file's bytes
 * @param patterns what it contains
 */
public record IndexedFile(String path, String contentHash, List<Pattern> patterns) {
  public IndexedFile {
    patterns = List.copyOf(patterns);
  }
}
