package dev.redgreen.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/** What a worker tells while it lives. */
public sealed interface Event {

  /** The worker has its class path and waits for runs. */
  record Ready() implements Event {}

  /** A test begins; a parameterised one begins with each of its invocations. */
  record Started(Request.Target test) implements Event {}

  /** A test, or one invocation of it, passed. */
  record Passed(Request.Target test) implements Event {}

  /** A test, or one invocation of it, was disabled, or gave up by an assumption. */
  record Skipped(Request.Target test) implements Event {}

  /** A test, one invocation of it, or what surrounds a class of tests, threw. */
  record Failed(Request.Target test, Thrown thrown) implements Event {}

  /** The answer to {@link Request.Where}: the running test's frames, innermost first. */
  record Stack(List<Frame> frames) implements Event {}

  /** A test asked the JVM to exit; with the frames that asked, innermost first. */
  record Exiting(List<Frame> frames) implements Event {}

  /**
   * The run is over.
   *
   * @param spoilt why this worker must not be used again; empty if it may be
   * @param output what the tests printed, without its middle where it was long
   */
  record Finished(String spoilt, String output) implements Event {}

  /** Writes this as the body of a frame. */
  default void writeTo(DataOutputStream out) throws IOException {
    out.writeByte(Tag.of(this).ordinal());
    if (this instanceof Started started) {
      target(out, started.test);
    } else if (this instanceof Passed passed) {
      target(out, passed.test);
    } else if (this instanceof Skipped skipped) {
      target(out, skipped.test);
    } else if (this instanceof Failed failed) {
      target(out, failed.test);
      failed.thrown.writeTo(out);
    } else if (this instanceof Stack stack) {
      Frame.writeAll(out, stack.frames);
    } else if (this instanceof Exiting exiting) {
      Frame.writeAll(out, exiting.frames);
    } else if (this instanceof Finished finished) {
      Wire.text(out, finished.spoilt);
      Wire.text(out, finished.output);
    }
  }

  /** Reads the body of a frame. */
  static Event readFrom(DataInputStream in) throws IOException {
    return switch (Tag.values()[in.readByte()]) {
      case READY -> new Ready();
      case STARTED -> new Started(target(in));
      case PASSED -> new Passed(target(in));
      case SKIPPED -> new Skipped(target(in));
      case FAILED -> new Failed(target(in), Thrown.readFrom(in));
      case STACK -> new Stack(Frame.readAll(in));
      case EXITING -> new Exiting(Frame.readAll(in));
      case FINISHED -> new Finished(Wire.text(in), Wire.text(in));
    };
  }

  private static void target(DataOutputStream out, Request.Target test) throws IOException {
    Wire.text(out, test.className());
    Wire.text(out, test.method());
  }

  private static Request.Target target(DataInputStream in) throws IOException {
    return new Request.Target(Wire.text(in), Wire.text(in));
  }

  /** The first byte of a message. */
  enum Tag {
    READY,
    STARTED,
    PASSED,
    SKIPPED,
    FAILED,
    STACK,
    EXITING,
    FINISHED;

    static Tag of(Event event) {
      return valueOf(event.getClass().getSimpleName().toUpperCase(java.util.Locale.ROOT));
    }
  }
}
