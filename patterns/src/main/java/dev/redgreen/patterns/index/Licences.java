package dev.redgreen.patterns.index;

import dev.redgreen.patterns.Origin;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows licences by their words. Where a text is not clearly one of them it stays {@link
 * Origin#UNKNOWN_LICENCE}: a licence is never guessed.
 */
final class Licences {
  private static final Pattern SPDX =
      Pattern.compile(
          "SPDX-License-Identifier:\\s*([\\w.+()-]+(?:\\s+(?:OR|AND|WITH)\\s+[\\w.+()-]+)*)");
  private static final Set<String> PERMISSIVE =
      Set.of("Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "ISC", "Unlicense", "CC0-1.0");
  private static final Pattern CLOSED =
      Pattern.compile("\\b(?:proprietary|confidential|trade secret)", Pattern.CASE_INSENSITIVE);
  private static final Pattern NOISE = Pattern.compile("[^a-z0-9.]+");
  private static final Pattern FIRST_COMMENT =
      Pattern.compile("\\A\\s*+((?:/\\*.*?\\*/|//[^\\n]*+)\\s*+)++", Pattern.DOTALL);

  /** Words that a licence has, in lower case without punctuation; of a family the first counts. */
  private enum Known {
    AGPL("AGPL-3.0-only", "gnu", "gnu affero general public license"),
    LGPL3("LGPL-3.0-only", "gnu", "gnu lesser general public license( as [a-z ]*)? version 3"),
    LGPL("LGPL-2.1-only", "gnu", "gnu (lesser|library) general public license|\\blgpl\\b"),
    GPL3("GPL-3.0-only", "gnu", "gnu general public license( as [a-z ]*)? version 3|\\bgpl v?3"),
    GPL("GPL-2.0-only", "gnu", "gnu general public license|\\bgpl\\b"),
    APACHE(
        "Apache-2.0",
        "apache",
        "apache( software)? license( [a-z ]*)? ?(version |v ?)?2(.0)?\\b|\\bapache 2(.0)?\\b"
            + "|apache.org licenses license 2.0"),
    EPL2("EPL-2.0", "eclipse", "eclipse public license (v|version)? ?2(.0)?|\\bepl 2"),
    EPL1("EPL-1.0", "eclipse", "eclipse public license (v|version)? ?1(.0)?|\\bepl 1"),
    EDL("BSD-3-Clause", "bsd", "eclipse distribution license (v|version)? ?1(.0)?"),
    MPL("MPL-2.0", "mozilla", "mozilla public license (v|version)? ?2(.0)?|\\bmpl 2"),
    CDDL("CDDL-1.0", "cddl", "common development and distribution license|\\bcddl\\b"),
    BSD3(
        "BSD-3-Clause",
        "bsd",
        "redistributions of source code must retain.*"
            + "(neither the name|names? of .{0,200} may not be used)"),
    BSD2("BSD-2-Clause", "bsd", "redistributions of source code must retain"),
    BSD3_NAME("BSD-3-Clause", "bsd", "(3 clause|new|revised|modified) bsd|bsd (3 clause|new)\\b"),
    BSD2_NAME("BSD-2-Clause", "bsd", "(2 clause|simplified) bsd|bsd 2 clause"),
    MIT(
        "MIT",
        "mit",
        "permission is hereby granted free of charge to any person obtaining a copy"
            + "|\\bmit license\\b|licensed under( the)? mit\\b|^(the )?mit$"),
    ISC(
        "ISC",
        "isc",
        "permission to use copy modify and or distribute this software|\\bisc license"),
    CC0("CC0-1.0", "cc0", "cc0 1.0|\\bcc0\\b"),
    UNLICENSE(
        "Unlicense", "unlicense", "free and unencumbered software released into the public domain");

    private final String spdx;
    private final String family;
    private final Pattern words;

    Known(String spdx, String family, String words) {
      this.spdx = spdx;
      this.family = family;
      this.words = Pattern.compile(words);
    }
  }

  private record Found(Known known, int at) {}

  private Licences() {}

  /** The licence that a source file names in its first comment; empty if it names none. */
  static Optional<String> ofHeader(String source) {
    Matcher comment = FIRST_COMMENT.matcher(source);
    if (!comment.find()) {
      return Optional.empty();
    }
    String header = comment.group();
    Matcher spdx = SPDX.matcher(header);
    if (spdx.find()) {
      return Optional.of(chosen(spdx.group(1)));
    }
    List<String> named = found(header);
    if (named.size() > 1 || CLOSED.matcher(header).find()) {
      return Optional.of(Origin.UNKNOWN_LICENCE);
    }
    return named.stream().findFirst();
  }

  /** What the user takes of a choice, {@code A OR B}: a permissive licence, if one is offered. */
  static String chosen(String expression) {
    if (expression.contains(" AND ") || expression.contains("(")) {
      return expression;
    }
    List<String> offered = List.of(expression.split(" OR "));
    return offered.stream().filter(PERMISSIVE::contains).findFirst().orElse(offered.get(0));
  }

  /** The licence whose text or name this is; the first where others are appended. */
  static String ofText(String text) {
    Matcher spdx = SPDX.matcher(text);
    if (spdx.find()) {
      return chosen(spdx.group(1));
    }
    return found(text).stream().findFirst().orElse(Origin.UNKNOWN_LICENCE);
  }

  /** One of each family that is found, in the order of the text. */
  private static List<String> found(String text) {
    String words = NOISE.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    Map<String, Found> families = new LinkedHashMap<>();
    for (Known known : Known.values()) {
      Matcher matcher = known.words.matcher(words);
      if (!families.containsKey(known.family) && matcher.find()) {
        families.put(known.family, new Found(known, matcher.start()));
      }
    }
    return families.values().stream()
        .sorted(Comparator.comparingInt(Found::at))
        .map(found -> found.known().spdx)
        .toList();
  }
}
