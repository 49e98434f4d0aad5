package dev.redgreen.fixer.javac.remote;

import dev.redgreen.fixer.javac.Compiler;
import dev.redgreen.fixer.javac.CompilerSetup;
import dev.redgreen.fixer.javac.Problem;
import dev.redgreen.fixer.javac.Processing;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the two processes say to each other. */
final class Messages {
  private Messages() {}

  /** Sources to be compiled, and classes that are known to them. */
  record Request(CompilerSetup setup, Map<Path, String> sources, Map<String, byte[]> known) {}

  private static void setup(DataOutputStream out, CompilerSetup setup) throws IOException {
    out.writeInt(setup.release());
    Wire.list(out, setup.options(), Wire::text);
    out.writeBoolean(setup.processing().runs());
    Wire.list(out, setup.processing().path(), Wire::path);
    Wire.list(out, setup.processing().arguments(), Wire::text);
    Wire.list(out, setup.classPath(), Wire::path);
  }

  private static CompilerSetup setup(DataInputStream in) throws IOException {
    int release = in.readInt();
    List<String> options = Wire.list(in, Wire::text);
    boolean runs = in.readBoolean();
    List<Path> path = Wire.list(in, Wire::path);
    Processing processing = new Processing(runs, path, Wire.list(in, Wire::text));
    return new CompilerSetup(release, options, processing, Wire.list(in, Wire::path));
  }

  static void request(DataOutputStream out, Request request) throws IOException {
    setup(out, request.setup());
    Wire.map(out, request.sources(), Wire::path, Wire::text);
    Wire.map(out, request.known(), Wire::text, Wire::bytes);
  }

  static Request request(DataInputStream in) throws IOException {
    CompilerSetup setup = setup(in);
    Map<Path, String> sources = Wire.map(in, Wire::path, Wire::text);
    return new Request(setup, sources, Wire.map(in, Wire::text, Wire::bytes));
  }

  static void output(DataOutputStream out, Compiler.Output output) throws IOException {
    Wire.list(out, output.problems(), Messages::problem);
    Wire.map(out, output.classes(), Wire::path, Messages::classes);
  }

  static Compiler.Output output(DataInputStream in) throws IOException {
    List<Problem> problems = Wire.list(in, Messages::problem);
    return new Compiler.Output(problems, Wire.map(in, Wire::path, Messages::classes));
  }

  private static void classes(DataOutputStream out, Map<String, byte[]> classes)
      throws IOException {
    Wire.map(out, classes, Wire::text, Wire::bytes);
  }

  private static Map<String, byte[]> classes(DataInputStream in) throws IOException {
    return Wire.map(in, Wire::text, Wire::bytes);
  }

  private static void problem(DataOutputStream out, Problem problem) throws IOException {
    Wire.text(out, problem.code());
    Wire.text(out, problem.file().map(Path::toString).orElse(""));
    out.writeInt(problem.line());
    out.writeInt(problem.column());
    out.writeInt(problem.start());
    out.writeInt(problem.end());
    Wire.text(out, problem.message());
  }

  private static Problem problem(DataInputStream in) throws IOException {
    String code = Wire.text(in);
    String file = Wire.text(in);
    return new Problem(
        code,
        file.isEmpty() ? Optional.empty() : Optional.of(Path.of(file)),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        Wire.text(in));
  }
}
