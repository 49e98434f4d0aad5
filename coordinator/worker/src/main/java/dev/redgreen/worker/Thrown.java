package dev.redgreen.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * What made a test fail, as plain text.
 *
 * @param exception binary name of its class
 * @param message empty if there is none
 * @param values expected and actual value, in this order; empty if it carries none
 * @param frames of the project's own code, innermost first
 */
public record Thrown(String exception, String message, List<String> values, List<Frame> frames) {

  public Thrown {
    values = List.copyOf(values);
    frames = List.copyOf(frames);
  }

  void writeTo(DataOutputStream out) throws IOException {
    Wire.text(out, exception);
    Wire.text(out, message);
    Wire.texts(out, values);
    Frame.writeAll(out, frames);
  }

  static Thrown readFrom(DataInputStream in) throws IOException {
    return new Thrown(Wire.text(in), Wire.text(in), Wire.texts(in), Frame.readAll(in));
  }
}
