package dev.redgreen.fixer.reuse.write;

import dev.redgreen.fixer.reuse.demand.MemberDemand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is put into a class, all of it {@link dev.redgreen.fixer.reuse.plan.Code}.
 *
 * @param header comment at the top of a new file; empty if there is none
 * @param doc one sentence of documentation for a new class
 * @param leading fields and constructors that nobody demanded
 * @param bodies statements by demanded member
 * @param trailing nested classes and private methods that the bodies need
 * @param names qualified names of types that go by a name declared in the class itself
 */
public record Content(
    String header,
    String doc,
    List<String> leading,
    Map<MemberDemand, String> bodies,
    List<String> trailing,
    Map<String, String> names) {

  public Content {
    leading = List.copyOf(leading);
    bodies = new LinkedHashMap<>(bodies);
    trailing = List.copyOf(trailing);
    names = Map.copyOf(names);
  }

  /** Bodies and nothing else. */
  public static Content of(Map<MemberDemand, String> bodies) {
    return new Content("", "", List.of(), bodies, List.of(), Map.of());
  }
}
