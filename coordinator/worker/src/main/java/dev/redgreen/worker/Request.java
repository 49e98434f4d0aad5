package dev.redgreen.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a worker is asked while it lives. */
public sealed interface Request {

  /**
   * Runs tests in a fresh class loader.
   *
   * @param classes class files by binary name
   * @param tests what to run
   */
  record Run(Map<String, byte[]> classes, List<Target> tests) implements Request {
    public Run {
      classes = Map.copyOf(classes);
      tests = List.copyOf(tests);
    }
  }

  /** Tells what the running test is doing. */
  record Where() implements Request {}

  /**
   * A test class or one method of it.
   *
   * @param className binary name
   * @param method name without parameters; empty for the whole class
   */
  record Target(String className, String method) {}

  /** Writes this as the body of a frame. */
  default void writeTo(DataOutputStream out) throws IOException {
    out.writeBoolean(this instanceof Run);
    if (this instanceof Run run) {
      out.writeInt(run.classes.size());
      for (Map.Entry<String, byte[]> entry : run.classes.entrySet()) {
        Wire.text(out, entry.getKey());
        Wire.bytes(out, entry.getValue());
      }
      out.writeInt(run.tests.size());
      for (Target target : run.tests) {
        Wire.text(out, target.className);
        Wire.text(out, target.method);
      }
    }
  }

  /** Reads the body of a frame. */
  static Request readFrom(DataInputStream in) throws IOException {
    return in.readBoolean() ? new Run(classes(in), targets(in)) : new Where();
  }

  private static Map<String, byte[]> classes(DataInputStream in) throws IOException {
    Map<String, byte[]> classes = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      classes.put(Wire.text(in), Wire.bytes(in));
    }
    return classes;
  }

  private static List<Target> targets(DataInputStream in) throws IOException {
    List<Target> targets = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      targets.add(new Target(Wire.text(in), Wire.text(in)));
    }
    return targets;
  }
}
