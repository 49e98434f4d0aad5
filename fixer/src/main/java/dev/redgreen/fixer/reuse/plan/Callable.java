package dev.redgreen.fixer.reuse.plan;

import dev.redgreen.fixer.reuse.demand.JavaType;
import dev.redgreen.fixer.reuse.find.Candidate;
import java.util.List;
import java.util.Map;

/**
 * Existing code as an expression with holes.
 *
 * @param parts the members that it calls, the one that does the work first
 * @param template {@link Code} in which {@code @0@}, {@code @1@} … are the holes
 * @param holes what goes into the holes
 * @param result type of the expression
 * @param changed index of the hole whose value is changed in place, where that is the result; -1 if
 *     the expression's value is
 * @param cost what speaks against the expression itself
 */
public record Callable(
    List<Candidate> parts,
    String template,
    List<Hole> holes,
    JavaType result,
    int changed,
    double cost) {

  public Callable {
    parts = List.copyOf(parts);
    holes = List.copyOf(holes);
  }

  /**
   * A place for a value.
   *
   * @param name what the code calls the value
   * @param rest whether any number of values fits
   */
  public record Hole(JavaType type, String name, boolean rest) {}

  /** The member that does the work. */
  public Candidate candidate() {
    return parts.get(0);
  }

  /** The same expression with type variables replaced. */
  Callable with(Map<String, JavaType> variables) {
    List<Hole> bound =
        holes.stream()
            .map(
                hole ->
                    new Hole(Candidate.replaced(hole.type(), variables), hole.name(), hole.rest()))
            .toList();
    JavaType gives = Candidate.replaced(result, variables);
    return new Callable(parts, template, bound, gives, changed, cost);
  }

  /** The expression with these values in the holes. */
  String filled(List<String> values) {
    String text = template;
    for (int i = 0; i < values.size(); i++) {
      text = text.replace("@" + i + "@", values.get(i));
    }
    return text;
  }
}
