package dev.redgreen.patterns.interaction;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The words of a declaration, each with the place where it stands.
 *
 * @param stems n hashes of stems
 * @param fields n ordinals of {@link Field}
 */
public record Terms(int[] stems, byte[] fields) {
  private record Term(int stem, Field field) {}

  /** Puts terms together, each once for a place. */
  public static final class Builder {
    private final Set<Term> terms = new LinkedHashSet<>();

    public Builder add(Field field, int... stems) {
      Arrays.stream(stems).forEach(stem -> terms.add(new Term(stem, field)));
      return this;
    }

    public Terms build() {
      int[] stems = terms.stream().mapToInt(Term::stem).toArray();
      byte[] fields = new byte[stems.length];
      int i = 0;
      for (Term term : terms) {
        fields[i++] = (byte) term.field().ordinal();
      }
      return new Terms(stems, fields);
    }
  }
}
