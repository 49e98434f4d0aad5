package dev.redgreen.fixer.javac.remote;

import dev.redgreen.fixer.javac.Compiler;
import dev.redgreen.fixer.javac.CompilerSetup;
import dev.redgreen.fixer.javac.Javac;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;

/** Compiles what comes over its standard input, until that ends. */
public final class CompilerServer {
  private CompilerServer() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream answers = System.out;
    // What processors print must not stand between the answers.
    System.setOut(System.err);
    serve(
        new DataInputStream(new BufferedInputStream(System.in)),
        new DataOutputStream(new BufferedOutputStream(answers)));
  }

  static void serve(DataInputStream in, DataOutputStream out) throws IOException {
    Map<CompilerSetup, Compiler> compilers = new HashMap<>();
    while (true) {
      Messages.Request request;
      try {
        request = Messages.request(in);
      } catch (EOFException end) {
        return;
      }
      Compiler compiler = compilers.computeIfAbsent(request.setup(), Javac::new);
      Messages.output(out, compiler.compile(request.sources(), request.known()));
      out.flush();
    }
  }
}
