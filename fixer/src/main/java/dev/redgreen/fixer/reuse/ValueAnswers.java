package dev.redgreen.fixer.reuse;

import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.reuse.demand.Demand;
import dev.redgreen.fixer.reuse.demand.JavaType;
import dev.redgreen.fixer.reuse.demand.MemberDemand;
import dev.redgreen.fixer.reuse.demand.TypeDemand;
import dev.redgreen.fixer.reuse.write.ValueClass;
import dev.redgreen.fixer.reuse.write.ValueClass.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers the demand of a class that only tells what it was made with. Which method tells which
 * argument is not always said, so every way is proposed, the likeliest first; tests choose.
 */
final class ValueAnswers {
  private static final int MOST = 24;
  private static final int WIDEST = 8;
  private static final int RECORDS_SINCE = 16;

  private final TypeDemand type;
  private final boolean records;
  private final MemberDemand maker;
  private final List<MemberDemand> readers;

  /**
   * The answers to a demand that {@link #areFor} accepts.
   *
   * @param release the language level
   */
  ValueAnswers(Demand demand, int release) {
    this.type = demand.types().get(0);
    this.records = release >= RECORDS_SINCE;
    this.maker =
        type.members().stream().filter(MemberDemand::isConstructor).findFirst().orElseThrow();
    this.readers = type.members().stream().filter(ValueAnswers::isReader).toList();
  }

  /**
   * Whether the demand is one new class, made in one way, whose methods take and change nothing.
   */
  static boolean areFor(Demand demand) {
    if (demand.types().size() != 1 || demand.types().get(0).exists()) {
      return false;
    }
    List<MemberDemand> members = demand.types().get(0).members();
    List<MemberDemand> made = members.stream().filter(MemberDemand::isConstructor).toList();
    long readers = members.stream().filter(ValueAnswers::isReader).count();
    return made.size() == 1
        && made.get(0).exceptions().isEmpty()
        && !made.get(0).varArgs()
        && made.get(0).parameters().size() <= WIDEST
        && readers > 0
        && members.stream()
            .allMatch(member -> member.isConstructor() || isReader(member) || isObjects(member))
        && readers <= made.get(0).parameters().size();
  }

  private static boolean isReader(MemberDemand member) {
    return member.isInstance()
        && member.parameters().isEmpty()
        && !member.result().isVoid()
        && member.exceptions().isEmpty()
        && !isObjects(member);
  }

  /** What every object has; a record has it as a value should. */
  private static boolean isObjects(MemberDemand member) {
    return switch (member.name()) {
      case "toString", "hashCode" -> member.parameters().isEmpty();
      case "equals" -> member.parameters().size() == 1;
      default -> false;
    };
  }

  Stream<Fix> fixes() {
    List<@Nullable MemberDemand[]> ways = new ArrayList<>();
    assign(0, new @Nullable MemberDemand[maker.parameters().size()], ways);
    return ways.stream()
        .sorted(Comparator.comparingInt(this::strangeness))
        .map(way -> fix(way, ways.size()))
        .flatMap(Optional::stream);
  }

  /** Gives each reader an argument of its type, in every way. */
  private void assign(
      int reader, @Nullable MemberDemand[] way, List<@Nullable MemberDemand[]> ways) {
    if (reader == readers.size()) {
      ways.add(way.clone());
      return;
    }
    for (int i = 0; i < way.length && ways.size() < MOST; i++) {
      if (way[i] == null && fits(readers.get(reader), maker.parameters().get(i).type())) {
        way[i] = readers.get(reader);
        assign(reader + 1, way, ways);
        way[i] = null;
      }
    }
  }

  private static boolean fits(MemberDemand reader, JavaType argument) {
    return reader.result().unboxed().equals(argument.unboxed());
  }

  /** How many arguments have another name in the tests than their reader. */
  private int strangeness(@Nullable MemberDemand[] way) {
    int strange = 0;
    for (int i = 0; i < way.length; i++) {
      MemberDemand reader = way[i];
      boolean same =
          reader != null && value(reader.name()).equals(maker.parameters().get(i).name());
      strange += same ? 0 : 1;
    }
    return strange;
  }

  private Optional<Fix> fix(@Nullable MemberDemand[] way, int ways) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < way.length; i++) {
      MemberDemand reader = way[i];
      MemberDemand.Parameter made = maker.parameters().get(i);
      parts.add(
          reader == null
              ? new Part(made.type(), made.name(), "")
              : new Part(reader.result(), value(reader.name()), reader.name()));
    }
    if (Set.copyOf(parts.stream().map(Part::name).toList()).size() < parts.size()) {
      return Optional.empty();
    }
    String text = new ValueClass(type, parts).text(records);
    return new Evidence(type.members())
        .standing(ways, 1, false)
        .map(standing -> fix(text, standing));
  }

  private Fix fix(String text, Standing standing) {
    return new Fix(
        Patch.of(List.of(new Edit.Write(type.file(), text))),
        "reuse",
        "generate",
        "`" + type.name() + "` tells what it is made with and nothing else",
        standing,
        List.of(),
        standing == Standing.VERIFIED
            ? ""
            : "the tests say little of " + type.name() + "; add an example");
  }

  /** The name of the value that a method tells: {@code getSize} tells the size. */
  private static String value(String reader) {
    for (String prefix : List.of("get", "is")) {
      int start = prefix.length();
      if (reader.length() > start
          && reader.startsWith(prefix)
          && Character.isUpperCase(reader.charAt(start))) {
        return Character.toLowerCase(reader.charAt(start)) + reader.substring(start + 1);
      }
    }
    return reader;
  }
}
