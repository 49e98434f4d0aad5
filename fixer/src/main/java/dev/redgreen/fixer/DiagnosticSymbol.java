package dev.redgreen.fixer;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name that an English javac message is about. */
public final class DiagnosticSymbol {
  private static final String NAME = "([\\w$.]+)";

  /** Tried in order; the first group of the first that is found is the name. */
  private static final List<Pattern> SENTENCES =
      List.of(
          Pattern.compile("(?m)^\\s*symbol:\\s+(?:static )?\\w+ (?:<[^>]*>)?" + NAME),
          Pattern.compile("^cannot find symbol:? +(?:class|variable|method) " + NAME),
          Pattern.compile("^package " + NAME + " (?:does not exist|is not visible)"),
          Pattern.compile("^cannot access " + NAME),
          Pattern.compile("^unreported exception " + NAME),
          Pattern.compile("^exception " + NAME),
          Pattern.compile("does not override abstract method " + NAME),
          Pattern.compile("^cannot assign a value to (?:static )?final variable " + NAME),
          Pattern.compile("^(?:final )?parameter " + NAME),
          Pattern.compile("^(?:an? )?(?:enclosing )?(?:local )?variables? " + NAME + " "),
          Pattern.compile("^(?:non-static |no suitable )?(?:variable|method|constructor) " + NAME),
          Pattern.compile("^(?:reference to|duplicate class:?|duplicate|module|modifier) " + NAME),
          Pattern.compile("^(?:class|interface|enum|record|enum class|annotation type) " + NAME),
          Pattern.compile("^" + NAME + "\\([^)]*\\) (?:in|is|has|cannot) "),
          Pattern.compile("^" + NAME + " (?:has|is) (?:private|protected|abstract|not public)"),
          Pattern.compile("^name clash: (?:class )?" + NAME));

  private DiagnosticSymbol() {}

  /** The name; empty if the message is about none. */
  public static String of(String message) {
    for (Pattern sentence : SENTENCES) {
      Matcher found = sentence.matcher(message);
      if (found.find()) {
        return found.group(1);
      }
    }
    return "";
  }
}
