package dev.redgreen.fixer.javac;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import javax.tools.SimpleJavaFileObject;

/** A source or resource that an annotation processor writes, kept in memory. */
final class GeneratedFile extends SimpleJavaFileObject {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  GeneratedFile(String path, Kind kind) {
    super(URI.create("file:///generated/" + path), kind);
  }

  @Override
  public InputStream openInputStream() {
    return new ByteArrayInputStream(written.toByteArray());
  }

  @Override
  public OutputStream openOutputStream() {
    written.reset();
    return written;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return written.toString(StandardCharsets.UTF_8);
  }
}
