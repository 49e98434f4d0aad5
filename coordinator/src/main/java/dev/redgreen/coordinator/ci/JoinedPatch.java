package dev.redgreen.coordinator.ci;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Patches of several jobs as one. A file that two of them change in the same way is changed once; a
 * patch that changes a file in another way than one before it is left out as a whole, since half of
 * it was never verified.
 *
 * @param names who made the parts that are in it
 * @param files what is changed, by file
 * @param conflicts one sentence for each part that is left out
 */
record JoinedPatch(List<String> names, Map<String, String> files, List<String> conflicts) {
  private static final Pattern FILE = Pattern.compile("(?m)^(?=diff --git )");
  private static final Pattern NAME = Pattern.compile("diff --git \"?a/(.*?)\"? \"?b/.*");

  /**
   * The patch of one job.
   *
   * @param name who made it
   */
  record Part(String name, byte[] patch) {}

  static JoinedPatch of(List<Part> parts) {
    JoinedPatch joined =
        new JoinedPatch(new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>());
    parts.forEach(joined::add);
    return joined;
  }

  private void add(Part part) {
    Map<String, String> own = files(part.patch());
    List<String> differing =
        own.keySet().stream()
            .filter(files::containsKey)
            .filter(file -> !Objects.equals(files.get(file), own.get(file)))
            .toList();
    if (differing.isEmpty()) {
      files.putAll(own);
      names.add(part.name());
    } else {
      conflicts.add(
          part.name()
              + " is left out: it changes "
              + String.join(", ", differing)
              + " in another way than a share before it");
    }
  }

  /** Each byte is a character here: files may have any encoding. */
  private static Map<String, String> files(byte[] patch) {
    Map<String, String> files = new LinkedHashMap<>();
    for (String section : FILE.split(new String(patch, StandardCharsets.ISO_8859_1))) {
      String header = section.lines().findFirst().orElse("");
      Matcher name = NAME.matcher(header);
      if (!section.isBlank()) {
        files.put(name.matches() ? name.group(1) : header, section);
      }
    }
    return files;
  }

  boolean isEmpty() {
    return files.isEmpty();
  }

  /** The patch as {@code git apply} takes it. */
  byte[] bytes() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    files.values().forEach(part -> all.writeBytes(part.getBytes(StandardCharsets.ISO_8859_1)));
    return all.toByteArray();
  }
}
