package dev.redgreen.fixer.reuse.run;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The classes by which a facade finds the plan that is picked for each slot: a table that a test
 * class made for one plan changes before its tests run, or that starts with other numbers.
 */
final class Picks {
  private static final int MARK = 0x7A11CE00;

  private final List<Slot> slots;
  private final String packageName;

  Picks(List<Slot> slots) {
    this.slots = List.copyOf(slots);
    this.packageName = slots.get(0).type().packageName();
  }

  /** Qualified name of the class that calls what is picked. */
  String name() {
    return inPackage("RedgreenPicks");
  }

  private String startName() {
    return inPackage("RedgreenStart");
  }

  private String inPackage(String simple) {
    return packageName.isEmpty() ? simple : packageName + "." + simple;
  }

  /** Sources by qualified name. */
  Map<String, String> sources() {
    Map<String, String> sources = new LinkedHashMap<>();
    String head = packageName.isEmpty() ? "" : "package " + packageName + ";\n";
    String holders =
        slots.stream().map(slot -> "\"" + slot.holder(0) + "\"").collect(Collectors.joining(", "));
    sources.put(name(), head + CALLER.replace("HOLDERS_HERE", holders));
    String marks =
        slots.stream()
            .map(slot -> Integer.toString(MARK + slot.index()))
            .collect(Collectors.joining(", "));
    sources.put(startName(), head + START.replace("MARKS_HERE", marks));
    return sources;
  }

  private static final String CALLER =
      """
      public final class RedgreenPicks {
        public static final int[] PICKED = RedgreenStart.numbers();
        private static final String[] HOLDERS = {HOLDERS_HERE};

        public static Object call(int slot, Object... inputs) {
          String first = HOLDERS[slot];
          String holder = first.substring(0, first.length() - 1) + PICKED[slot];
          try {
            for (java.lang.reflect.Method body : Class.forName(holder).getDeclaredMethods()) {
              if (body.getName().equals("call")) {
                body.setAccessible(true);
                return body.invoke(null, inputs);
              }
            }
          } catch (java.lang.reflect.InvocationTargetException e) {
            throw RedgreenPicks.<RuntimeException>unchanged(e.getCause());
          } catch (ReflectiveOperationException e) {
            throw new AssertionError("nothing is picked", e);
          }
          throw new AssertionError("nothing is picked");
        }

        @SuppressWarnings("unchecked")
        private static <T extends Throwable> T unchanged(Throwable thrown) throws T {
          throw (T) thrown;
        }
      }
      """;

  private static final String START =
      """
      final class RedgreenStart {
        static int[] numbers() {
          return new int[] {MARKS_HERE};
        }
      }
      """;

  /** A statement that picks a plan, for a class of the tests. */
  String picking(Slot slot, int plan) {
    return name() + ".PICKED[" + slot.index() + "] = " + plan + ";";
  }

  /** The facade's classes with other numbers to start with; slots that are left out stay empty. */
  Map<String, byte[]> starting(Map<String, byte[]> classes, Map<Slot, Integer> plans) {
    Map<String, byte[]> all = new LinkedHashMap<>(classes);
    byte[] start = Objects.requireNonNull(classes.get(startName())).clone();
    for (Slot slot : slots) {
      Integer plan = plans.getOrDefault(slot, -1);
      replace(start, MARK + slot.index(), plan);
    }
    all.put(startName(), start);
    return all;
  }

  /** Replaces a number in the constant pool of a class file: tag 3, then four bytes. */
  private static void replace(byte[] file, int number, int by) {
    ByteBuffer bytes = ByteBuffer.wrap(file);
    for (int at : positions(bytes, number)) {
      bytes.putInt(at, by);
    }
  }

  private static List<Integer> positions(ByteBuffer bytes, int number) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i + 5 <= bytes.capacity(); i++) {
      if (bytes.get(i) == 3 && bytes.getInt(i + 1) == number) {
        found.add(i + 1);
      }
    }
    return found;
  }
}
