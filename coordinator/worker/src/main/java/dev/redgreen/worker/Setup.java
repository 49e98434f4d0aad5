package dev.redgreen.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.util.List;

/**
 * What a worker is told once, before its first run.
 *
 * @param engine what runs the tests
 * @param stable class path entries kept loaded across runs, in order
 * @param changing class path entries read afresh by each run, in order; they hide the stable ones
 */
public record Setup(Engine engine, List<String> stable, List<String> changing) {

  /** What runs the tests. */
  public enum Engine {
    /** The JUnit Platform on the stable class path. */
    PLATFORM,
    /** JUnit 4 on the stable class path. */
    JUNIT4,
    /** TestNG on the stable class path. */
    TESTNG
  }

  public Setup {
    stable = List.copyOf(stable);
    changing = List.copyOf(changing);
  }

  /** Writes this as the body of a frame. */
  public void writeTo(DataOutputStream out) throws IOException {
    Wire.text(out, engine.name());
    Wire.texts(out, stable);
    Wire.texts(out, changing);
  }

  /** The whole class path as one text, as the JVM writes it. */
  String classpath() {
    return String.join(File.pathSeparator, changing)
        + File.pathSeparator
        + String.join(File.pathSeparator, stable);
  }

  static Setup readFrom(DataInputStream in) throws IOException {
    return new Setup(Engine.valueOf(Wire.text(in)), Wire.texts(in), Wire.texts(in));
  }
}
