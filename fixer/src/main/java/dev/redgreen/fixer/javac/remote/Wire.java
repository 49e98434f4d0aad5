package dev.redgreen.fixer.javac.remote;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The shapes in which values cross between two processes. */
final class Wire {
  /** Bytes of one value at most: more is no text and no class file. */
  private static final int MOST = 64 << 20;

  private Wire() {}

  /** Writes one value. */
  interface Writer<T> {
    void write(DataOutputStream out, T value) throws IOException;
  }

  /** Reads one value. */
  interface Reader<T> {
    T read(DataInputStream in) throws IOException;
  }

  static void text(DataOutputStream out, String text) throws IOException {
    bytes(out, text.getBytes(StandardCharsets.UTF_8));
  }

  static String text(DataInputStream in) throws IOException {
    return new String(bytes(in), StandardCharsets.UTF_8);
  }

  static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static byte[] bytes(DataInputStream in) throws IOException {
    byte[] bytes = new byte[size(in)];
    in.readFully(bytes);
    return bytes;
  }

  private static int size(DataInputStream in) throws IOException {
    int size = in.readInt();
    if (size < 0 || size > MOST) {
      throw new IOException("no size: " + size);
    }
    return size;
  }

  static void path(DataOutputStream out, Path path) throws IOException {
    text(out, path.toString());
  }

  static Path path(DataInputStream in) throws IOException {
    return Path.of(text(in));
  }

  static <T> void list(DataOutputStream out, List<T> values, Writer<T> writer) throws IOException {
    out.writeInt(values.size());
    for (T value : values) {
      writer.write(out, value);
    }
  }

  static <T> List<T> list(DataInputStream in, Reader<T> reader) throws IOException {
    int size = size(in);
    List<T> values = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      values.add(reader.read(in));
    }
    return values;
  }

  static <K, V> void map(DataOutputStream out, Map<K, V> values, Writer<K> keys, Writer<V> writer)
      throws IOException {
    out.writeInt(values.size());
    for (Map.Entry<K, V> entry : values.entrySet()) {
      keys.write(out, entry.getKey());
      writer.write(out, entry.getValue());
    }
  }

  static <K extends Comparable<? super K>, V> Map<K, V> map(
      DataInputStream in, Reader<K> keys, Reader<V> reader) throws IOException {
    int size = size(in);
    Map<K, V> values = new TreeMap<>();
    for (int i = 0; i < size; i++) {
      K key = keys.read(in);
      values.put(key, reader.read(in));
    }
    return values;
  }
}
