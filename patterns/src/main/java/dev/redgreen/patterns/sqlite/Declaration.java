package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.MemberSignature;
import dev.redgreen.patterns.Words;
import dev.redgreen.patterns.interaction.Field;
import dev.redgreen.patterns.interaction.Terms;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The parts of a declaration that a question may speak of, as stems.
 *
 * @param begin first word of its own name, as it stands; empty of a constructor
 * @param name of its own name
 * @param type of the type around it
 * @param parameters of the types and names of its parameters
 * @param result of its result type
 * @param constructor whether it makes an instance
 * @param truth whether it answers yes or no
 * @param open whether others may call it
 * @param terms all of these words by their place
 */
record Declaration(
    String begin,
    List<String> name,
    List<String> type,
    List<String> parameters,
    List<String> result,
    boolean constructor,
    boolean truth,
    boolean open,
    Terms terms) {

  /** Reads a signature; of what is no method only the name is known. */
  static Declaration of(String kind, String name, String signature) {
    if (Kind.MEMBERS.contains(kind) && signature.indexOf('#') > 0) {
      try {
        return of(name, MemberSignature.parse(signature));
      } catch (IllegalArgumentException e) {
        // Signatures of other languages have a form of their own; the name remains.
      }
    }
    List<String> words = Words.of(name);
    Terms terms = named(words).build();
    return new Declaration(
        begin(words), stems(words), List.of(), List.of(), List.of(), false, false, true, terms);
  }

  private static Declaration of(String name, MemberSignature signature) {
    List<String> words = Words.of(name);
    List<String> type = Words.of(SearchText.withoutPackages(signature.enclosingSourceName()));
    List<String> parameters =
        signature.parameters().stream()
            .flatMap(
                parameter ->
                    Stream.concat(
                        SearchText.code(SearchText.withoutPackages(parameter.type())).stream(),
                        SearchText.code(parameter.name()).stream()))
            .toList();
    String made = signature.isConstructor() ? "" : signature.returnType();
    List<String> result = SearchText.code(SearchText.withoutPackages(made));
    return new Declaration(
        signature.isConstructor() ? "" : begin(words),
        stems(words),
        stems(type),
        stems(parameters),
        stems(result),
        signature.isConstructor(),
        made.equals("boolean"),
        signature.isPublic(),
        named(words)
            .add(Field.TYPE, TermVector.stems(type))
            .add(Field.PARAMETER, TermVector.stems(parameters))
            .add(Field.RESULT, TermVector.stems(result))
            .build());
  }

  private static Terms.Builder named(List<String> words) {
    int[] stems = TermVector.stems(words);
    int first = Math.min(1, stems.length);
    return new Terms.Builder()
        .add(Field.FIRST, Arrays.copyOf(stems, first))
        .add(Field.NAME, Arrays.copyOfRange(stems, first, stems.length));
  }

  private static String begin(List<String> words) {
    return words.isEmpty() ? "" : words.get(0);
  }

  static List<String> stems(Collection<String> words) {
    return words.stream().map(Stem::of).distinct().toList();
  }
}
