package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.StoreException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** How a body lies in the store: as UTF-8, or that deflated where it is shorter. */
final class BodyCodec {
  static final int PLAIN = 0;
  static final int DEFLATED = 1;

  private static final int WORTH_IT = 200;

  private BodyCodec() {}

  /** Bytes and how to read them. */
  record Packed(int codec, byte[] bytes) {}

  static Packed pack(String body) {
    byte[] plain = body.getBytes(StandardCharsets.UTF_8);
    if (plain.length < WORTH_IT) {
      return new Packed(PLAIN, plain);
    }
    byte[] deflated = deflate(plain);
    return deflated.length < plain.length
        ? new Packed(DEFLATED, deflated)
        : new Packed(PLAIN, plain);
  }

  static String unpack(int codec, byte[] bytes) {
    return switch (codec) {
      case PLAIN -> new String(bytes, StandardCharsets.UTF_8);
      case DEFLATED -> new String(inflate(bytes), StandardCharsets.UTF_8);
      default -> throw new StoreException("a body has the unknown codec " + codec + "; update tdd");
    };
  }

  private static byte[] deflate(byte[] plain) {
    Deflater deflater = new Deflater();
    try {
      deflater.setInput(plain);
      deflater.finish();
      byte[] buffer = new byte[plain.length + 64];
      int length = deflater.deflate(buffer);
      return deflater.finished() ? Arrays.copyOf(buffer, length) : plain;
    } finally {
      deflater.end();
    }
  }

  private static byte[] inflate(byte[] deflated) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(deflated);
      ByteArrayOutputStream plain = new ByteArrayOutputStream(deflated.length * 4);
      byte[] buffer = new byte[8192];
      while (!inflater.finished()) {
        int length = inflater.inflate(buffer);
        if (length == 0 && inflater.needsInput()) {
          throw new StoreException("a body in the store is cut short");
        }
        plain.write(buffer, 0, length);
      }
      return plain.toByteArray();
    } catch (DataFormatException e) {
      throw new StoreException("a body in the store is damaged", e);
    } finally {
      inflater.end();
    }
  }
}
