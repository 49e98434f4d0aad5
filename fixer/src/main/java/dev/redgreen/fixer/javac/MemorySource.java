package dev.redgreen.fixer.javac;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.SimpleJavaFileObject;

/** A source file whose text is in memory. */
final class MemorySource extends SimpleJavaFileObject {
  private final Path file;
  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");

  private final String text;

  MemorySource(Path file, String text) {
    super(file.toUri(), Kind.SOURCE);
    this.file = file;
    this.text = text;
  }

  /** Name of the type that the file is named after. */
  String binaryName() {
    String name = String.valueOf(file.getFileName()).replaceFirst("\\.java$", "");
    Matcher found = PACKAGE.matcher(text);
    return found.find() ? found.group(1) + "." + name : name;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }

  @Override
  public String getName() {
    return file.toString();
  }
}
