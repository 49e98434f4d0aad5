package dev.redgreen.fixer.javac;

import java.nio.file.Path;
import javax.tools.SimpleJavaFileObject;

/** A source file whose text is in memory. */
final class MemorySource extends SimpleJavaFileObject {
  private final Path file;
  private final String text;

  MemorySource(Path file, String text) {
    super(file.toUri(), Kind.SOURCE);
    this.file = file;
    this.text = text;
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
