package dev.redgreen.fixer.search;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A class file whose names lose a mark; the format is that of JVMS 4.4. */
final class Renamed {
  private static final int UTF8 = 1;

  private Renamed() {}

  /**
   * The class file without the mark, wherever one of its names has it.
   *
   * @param mark ASCII characters
   */
  static byte[] without(String mark, byte[] classFile) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(classFile.length);
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile));
        DataOutputStream out = new DataOutputStream(bytes)) {
      out.write(in.readNBytes(8));
      int count = in.readUnsignedShort();
      out.writeShort(count);
      for (int i = 1; i < count; i++) {
        int tag = in.readUnsignedByte();
        out.writeByte(tag);
        if (tag == UTF8) {
          byte[] name = cut(in.readNBytes(in.readUnsignedShort()), mark);
          out.writeShort(name.length);
          out.write(name);
        } else {
          out.write(in.readNBytes(length(tag)));
          i += length(tag) == 8 ? 1 : 0;
        }
      }
      in.transferTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static int length(int tag) {
    return switch (tag) {
      case 5, 6 -> 8;
      case 7, 8, 16, 19, 20 -> 2;
      case 15 -> 3;
      default -> 4;
    };
  }

  /** Latin-1 keeps every byte as it is. */
  private static byte[] cut(byte[] name, String mark) {
    String text = new String(name, StandardCharsets.ISO_8859_1);
    return text.contains(mark)
        ? text.replace(mark, "").getBytes(StandardCharsets.ISO_8859_1)
        : name;
  }
}
