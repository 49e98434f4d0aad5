package dev.redgreen.fixer.parse;

import dev.redgreen.fixer.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A printed stack trace: what was thrown, and for each cause the frames of the project's code. */
final class StackTrace {
  private static final Pattern FRAME =
      Pattern.compile(
          "^\\s+at (?:[^\\s/(]*/)*(?<class>[\\w$.]+)\\.(?<method>[\\w$<>]+)"
              + "\\((?<file>[\\w$.-]+\\.\\w+):(?<line>\\d{1,9})\\)\\s*$");
  private static final Pattern NOT_MESSAGE = Pattern.compile("^\\s+(?:at |\\.\\.\\. \\d+ )");
  private static final String CAUSE = "Caused by: ";

  private final List<Section> sections = new ArrayList<>();

  StackTrace(String text, SourceRoots sources) {
    Section section = new Section();
    sections.add(section);
    for (String line : text.lines().toList()) {
      if (line.startsWith(CAUSE)) {
        section = new Section();
        sections.add(section);
        section.head.add(line.substring(CAUSE.length()));
      } else {
        section.take(line, sources);
      }
    }
  }

  /** What was thrown first of all, as {@code type: message}; may have several lines. */
  String head() {
    return sections.get(0).head();
  }

  /** What the innermost cause says; empty if there is no cause. */
  Optional<String> cause() {
    return sections.size() == 1
        ? Optional.empty()
        : Optional.of(sections.get(sections.size() - 1).head());
  }

  /** Frames of the project's own code, innermost first; those of the innermost cause lead. */
  List<String> frames() {
    List<String> frames = new ArrayList<>();
    for (int i = sections.size() - 1; i >= 0; i--) {
      sections.get(i).frames.stream().filter(frame -> !frames.contains(frame)).forEach(frames::add);
    }
    return frames;
  }

  /** Where in the project's sources the innermost own frame is. */
  Optional<Location> location() {
    for (int i = sections.size() - 1; i >= 0; i--) {
      if (!sections.get(i).places.isEmpty()) {
        return Optional.of(sections.get(i).places.get(0));
      }
    }
    return Optional.empty();
  }

  private static final class Section {
    private final List<String> head = new ArrayList<>();
    private final List<String> frames = new ArrayList<>();
    private final List<Location> places = new ArrayList<>();
    private boolean inFrames;

    String head() {
      return String.join("\n", head).strip();
    }

    void take(String line, SourceRoots sources) {
      inFrames |= NOT_MESSAGE.matcher(line).find();
      if (!inFrames) {
        head.add(line);
      }
      Matcher frame = FRAME.matcher(line);
      if (frame.find()) {
        String type = frame.group("class");
        sources
            .find(type, frame.group("file"))
            .ifPresent(
                file -> {
                  places.add(new Location(file, Integer.parseInt(frame.group("line")), 0));
                  frames.add(
                      type
                          + "."
                          + frame.group("method")
                          + "("
                          + frame.group("file")
                          + ":"
                          + frame.group("line")
                          + ")");
                });
      }
    }
  }
}
