package dev.redgreen.patterns.index;

import dev.redgreen.patterns.Origin;
import java.util.List;

/** The licence that holds for files which name none. */
final class ProjectLicence {
  private ProjectLicence() {}

  /** As it was told, if it was; else by licence file, else by pom; else unknown. */
  static String of(String told, SourceSet sources) {
    if (!told.isEmpty()) {
      return told;
    }
    String byText = firstKnown(sources.licenceTexts());
    return byText.equals(Origin.UNKNOWN_LICENCE)
        ? sources.pom().map(pom -> firstKnown(pom.licences())).orElse(byText)
        : byText;
  }

  private static String firstKnown(List<String> texts) {
    return texts.stream()
        .map(Licences::ofText)
        .filter(licence -> !licence.equals(Origin.UNKNOWN_LICENCE))
        .findFirst()
        .orElse(Origin.UNKNOWN_LICENCE);
  }
}
