package dev.redgreen.fixer.javac.remote;

import dev.redgreen.fixer.javac.Compiler;
import dev.redgreen.fixer.javac.CompilerSetup;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/** One end of a conversation with a {@link CompilerServer}: one compile after the other. */
public final class CompilerClient {
  private static final int BUFFER = 1 << 16;

  private final DataOutputStream out;
  private final DataInputStream in;

  /**
   * A client.
   *
   * @param server the server's standard input
   * @param answers its standard output
   */
  public CompilerClient(OutputStream server, InputStream answers) {
    this.out = new DataOutputStream(new BufferedOutputStream(server, BUFFER));
    this.in = new DataInputStream(new BufferedInputStream(answers, BUFFER));
  }

  /**
   * Has sources compiled, as {@link Compiler#compile} says.
   *
   * @throws IOException if the server ended, or said something that is no answer
   */
  public Compiler.Output compile(
      CompilerSetup setup, Map<Path, String> sources, Map<String, byte[]> known)
      throws IOException {
    Messages.request(out, new Messages.Request(setup, sources, known));
    out.flush();
    try {
      return Messages.output(in);
    } catch (InvalidPathException e) {
      throw new IOException("that is no answer of a compiler", e);
    }
  }
}
