package dev.redgreen.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A stack frame in the project's own code.
 *
 * @param className binary name
 * @param file name of the source file without directory; empty if unknown
 * @param line 1-based; negative if unknown
 */
public record Frame(String className, String method, String file, int line) {

  static Frame of(StackTraceElement element) {
    String file = element.getFileName();
    return new Frame(
        element.getClassName(),
        element.getMethodName(),
        file == null ? "" : file,
        element.getLineNumber());
  }

  static void writeAll(DataOutputStream out, List<Frame> frames) throws IOException {
    out.writeInt(frames.size());
    for (Frame frame : frames) {
      Wire.text(out, frame.className);
      Wire.text(out, frame.method);
      Wire.text(out, frame.file);
      out.writeInt(frame.line);
    }
  }

  static List<Frame> readAll(DataInputStream in) throws IOException {
    List<Frame> frames = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      frames.add(new Frame(Wire.text(in), Wire.text(in), Wire.text(in), in.readInt()));
    }
    return frames;
  }

  /** {@code a.b.C.method(File.java:12)}. */
  @Override
  public String toString() {
    String place = file.isEmpty() ? "Unknown Source" : line < 0 ? file : file + ":" + line;
    return className + "." + method + "(" + place + ")";
  }
}
