package dev.redgreen.fixer.javac;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A class file in memory: one that javac reads, or one that it writes. */
final class MemoryClass extends SimpleJavaFileObject {
  private final String binaryName;
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private byte[] bytes;

  MemoryClass(String binaryName, byte[] bytes) {
    super(URI.create("memory:///" + binaryName.replace('.', '/') + ".class"), Kind.CLASS);
    this.binaryName = binaryName;
    this.bytes = bytes;
  }

  String binaryName() {
    return binaryName;
  }

  byte[] bytes() {
    return written.size() > 0 ? written.toByteArray() : bytes;
  }

  @Override
  public InputStream openInputStream() {
    return new ByteArrayInputStream(bytes());
  }

  @Override
  public OutputStream openOutputStream() {
    bytes = new byte[0];
    written.reset();
    return written;
  }
}
