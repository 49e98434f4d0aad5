package dev.redgreen.coordinator.lane;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which classes reach which, by the names in the constant pools of class files (JVMS 4.4). A
 * constant that the compiler copied into its users leaves no name, and neither does reflection.
 */
public final class Reaching {
  private static final int UTF8 = 1;
  private static final int LONG = 5;
  private static final int DOUBLE = 6;
  private static final int CLASS = 7;

  private final Map<String, Set<String>> users = new HashMap<>();

  /**
   * The dependencies among class files.
   *
   * @param classes class files by binary name
   */
  public Reaching(Map<String, byte[]> classes) {
    classes.forEach(
        (name, bytes) -> {
          for (String used : named(bytes)) {
            if (classes.containsKey(used) && !used.equals(name)) {
              users.computeIfAbsent(used, key -> new HashSet<>()).add(name);
            }
          }
        });
  }

  /** The given classes and all that reach one of them, directly or through others. */
  public Set<String> users(Set<String> changed) {
    Set<String> reached = new HashSet<>(changed);
    Deque<String> open = new ArrayDeque<>(changed);
    while (!open.isEmpty()) {
      for (String user : users.getOrDefault(open.remove(), Set.of())) {
        if (reached.add(user)) {
          open.add(user);
        }
      }
    }
    return reached;
  }

  /** Binary names of the classes that a class file names. */
  private static Set<String> named(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      in.skipNBytes(8);
      int count = in.readUnsignedShort();
      String[] texts = new String[count];
      Set<Integer> classes = new HashSet<>();
      for (int i = 1; i < count; i++) {
        int tag = in.readUnsignedByte();
        if (tag == UTF8) {
          texts[i] = in.readUTF();
        } else if (tag == CLASS) {
          classes.add(in.readUnsignedShort());
        } else {
          in.skipNBytes(length(tag));
        }
        i += tag == LONG || tag == DOUBLE ? 1 : 0; // these take two places
      }
      Set<String> names = new HashSet<>();
      classes.forEach(index -> names.add(element(texts[index])));
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The class that a name is of, or of which it names an array. */
  private static String element(String name) {
    return name.replaceAll("^\\[+L|;$", "").replace('/', '.');
  }

  private static int length(int tag) {
    return switch (tag) {
      case 8, 16, 19, 20 -> 2; // String, MethodType, Module, Package
      case 15 -> 3; // MethodHandle
      case LONG, DOUBLE -> 8;
      default -> 4;
    };
  }
}
