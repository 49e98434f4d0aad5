package dev.redgreen.fixer.reuse.run;

import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.javac.Compiler;
import dev.redgreen.fixer.javac.Javac;
import dev.redgreen.fixer.reuse.demand.Demand;
import dev.redgreen.fixer.reuse.demand.JavaType;
import dev.redgreen.fixer.reuse.demand.MemberDemand;
import dev.redgreen.fixer.reuse.demand.TypeDemand;
import dev.redgreen.fixer.reuse.plan.Code;
import dev.redgreen.fixer.reuse.plan.Delegate;
import dev.redgreen.fixer.reuse.plan.Input;
import dev.redgreen.fixer.reuse.write.Content;
import dev.redgreen.fixer.reuse.write.ExistingClass;
import dev.redgreen.fixer.reuse.write.Kept;
import dev.redgreen.fixer.reuse.write.NewClass;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The demanded classes, compiled once, with every demanded method handing its call to whichever
 * plan is picked; and the tests compiled with them.
 */
public final class Facade {
  private final List<Slot> slots;
  private final Map<String, byte[]> classes;
  private final Picks picks;

  private Facade(List<Slot> slots, Map<String, byte[]> classes, Picks picks) {
    this.slots = slots;
    this.classes = classes;
    this.picks = picks;
  }

  /**
   * Compiles the facade of a demand.
   *
   * @throws IllegalStateException if it does not compile
   */
  public static Facade of(Workbench bench, Demand demand) {
    List<Slot> slots = new ArrayList<>();
    for (TypeDemand type : demand.types()) {
      type.members().stream()
          .filter(member -> !member.isConstructor())
          .forEach(member -> slots.add(Slot.of(slots.size(), type, member)));
    }
    return of(bench, demand, slots, Facade::text);
  }

  /**
   * Compiles a facade that hands its calls to an object that its constructor makes.
   *
   * @throws IllegalStateException if it does not compile
   */
  public static Facade delegating(Workbench bench, Demand demand) {
    List<Slot> slots = new ArrayList<>();
    for (TypeDemand type : demand.types()) {
      type.members().forEach(member -> slots.add(Slot.delegating(slots.size(), type, member)));
    }
    return of(bench, demand, slots, Facade::delegatingText);
  }

  /** Writes a demanded class. */
  private interface Writing {
    String text(Workbench bench, TypeDemand type, List<Slot> slots, Picks picks);
  }

  private static Facade of(Workbench bench, Demand demand, List<Slot> slots, Writing writing) {
    Picks picks = new Picks(slots);
    Map<Path, String> sources = new TreeMap<>();
    demand
        .types()
        .forEach(
            type ->
                sources.put(absolute(bench, type.file()), writing.text(bench, type, slots, picks)));
    picks.sources().forEach((name, text) -> sources.put(file(bench, name), text));
    Map<String, byte[]> classes = new HashMap<>(bench.mainClasses());
    classes.putAll(compiled(bench.main(), sources, classes));
    Map<Path, String> tests = new TreeMap<>();
    demand
        .testFiles()
        .forEach(test -> tests.put(absolute(bench, test), bench.tree().text(test).orElse("")));
    classes.putAll(compiled(bench.test(), tests, classes));
    return new Facade(List.copyOf(slots), classes, picks);
  }

  private static Path absolute(Workbench bench, Path relative) {
    return bench.tree().root().resolve(relative);
  }

  /** Where a class that exists in memory only pretends to be. */
  static Path file(Workbench bench, String binaryName) {
    return bench.tree().root().resolve("memory/" + binaryName.replace('.', '/') + ".java");
  }

  private static Map<String, byte[]> compiled(
      Javac javac, Map<Path, String> sources, Map<String, byte[]> known) {
    Compiler.Output output = javac.compile(sources, known);
    if (!output.problems().isEmpty()) {
      throw new IllegalStateException(
          "a facade does not compile: " + output.problems().get(0).message());
    }
    Map<String, byte[]> classes = new HashMap<>();
    output.classes().values().forEach(classes::putAll);
    return classes;
  }

  private static String text(Workbench bench, TypeDemand type, List<Slot> slots, Picks picks) {
    Map<MemberDemand, String> bodies = new LinkedHashMap<>();
    slots.stream()
        .filter(slot -> slot.type() == type)
        .forEach(slot -> bodies.put(slot.member(), dispatch(slot, picks)));
    if (!type.exists()) {
      Kept kept = new Kept(type);
      Content content =
          new Content("", "", kept.fields(bodies), kept.bodies(bodies), List.of(), Map.of());
      return NewClass.text(type, content);
    }
    Content content = Content.of(bodies);
    String text = bench.tree().text(type.file()).orElseThrow();
    List<Edit> edits = ExistingClass.edits(type, text, content);
    return bench.tree().with(Patch.of(edits)).text(type.file()).orElseThrow();
  }

  private static String delegatingText(
      Workbench bench, TypeDemand type, List<Slot> slots, Picks picks) {
    Map<MemberDemand, String> bodies = new LinkedHashMap<>();
    for (Slot slot : slots) {
      if (slot.type() == type) {
        String body = dispatch(slot, picks);
        boolean makes = slot.member().isConstructor();
        bodies.put(slot.member(), makes ? body.replace("return ", "this.state = ") : body);
      }
    }
    List<String> fields = List.of("private final java.lang.Object " + Delegate.STATE + ";\n");
    return NewClass.text(type, new Content("", "", fields, bodies, List.of(), Map.of()));
  }

  private static String dispatch(Slot slot, Picks picks) {
    String arguments =
        slot.inputs().stream()
            .map(Input::key)
            .map(Code::input)
            .collect(Collectors.joining(", ", "new java.lang.Object[] {", "}"));
    String call = picks.name() + ".call(" + slot.index() + ", " + arguments + ")";
    JavaType result = slot.result();
    return result.isVoid() ? call + ";" : "return (" + Code.of(result.boxed()) + ") " + call + ";";
  }

  /** The slots, in order of their indexes. */
  public List<Slot> slots() {
    return slots;
  }

  /** Class files of main sources, facade and tests, by binary name. */
  Map<String, byte[]> classes() {
    return classes;
  }

  Picks picks() {
    return picks;
  }
}
