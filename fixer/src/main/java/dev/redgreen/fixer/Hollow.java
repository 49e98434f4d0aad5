package dev.redgreen.fixer;

import dev.redgreen.fixer.MethodBodies.Place;
import dev.redgreen.fixer.javac.Neutral;
import dev.redgreen.fixer.javac.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Broken sources as annotation processors can take them: methods with errors only throw, and names
 * that are lost in declarations are neutral. What processors write for such a file depends on its
 * declarations, so that it is there although the file is broken.
 */
final class Hollow {
  private static final String START = "{throw null;";

  private Hollow() {}

  /** All texts, by absolute path, with those of files with problems made hollow. */
  static Map<Path, String> texts(Map<Path, String> all, List<Problem> problems) {
    Map<Path, String> texts = new TreeMap<>(all);
    Salvage.byFile(all, problems)
        .forEach((file, own) -> texts.computeIfPresent(file, (key, text) -> text(text, own)));
    return texts;
  }

  /** A text without what these problems are about, as far as that can be taken out. */
  static String text(String text, List<Problem> problems) {
    MethodBodies bodies = MethodBodies.of(text);
    StringBuilder hollow = new StringBuilder(text);
    List<Problem> elsewhere = new ArrayList<>();
    for (Problem problem : problems) {
      Optional<Place> body = bodies.around(problem.start(), START.length());
      body.ifPresentOrElse(place -> empty(hollow, place), () -> elsewhere.add(problem));
    }
    return Neutral.text(hollow.toString(), elsewhere);
  }

  /** Offsets stay what they are, for the problems elsewhere. */
  private static void empty(StringBuilder text, Place body) {
    String inside = text.substring(body.start() + START.length(), body.end() - 1);
    text.replace(body.start(), body.end(), START + inside.replaceAll("[^\\r\\n]", " ") + "}");
  }
}
