package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.MemberSignature;
import dev.redgreen.patterns.Words;
import java.util.Collection;
import java.util.List;
import java.util.Set;
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
 */
record Declaration(
    String begin,
    List<String> name,
    List<String> type,
    List<String> parameters,
    List<String> result,
    boolean constructor,
    boolean truth,
    boolean open) {

  private static final Set<String> MEMBERS = Set.of(Kind.METHOD, Kind.MEMBER);

  /** Reads a signature; of what is no method only the name is known. */
  static Declaration of(String kind, String name, String signature) {
    if (MEMBERS.contains(kind) && signature.indexOf('#') > 0) {
      try {
        return of(name, MemberSignature.parse(signature));
      } catch (IllegalArgumentException e) {
        // Signatures of other languages have a form of their own; the name remains.
      }
    }
    return new Declaration(
        begin(name), stems(Words.of(name)), List.of(), List.of(), List.of(), false, false, true);
  }

  private static Declaration of(String name, MemberSignature signature) {
    String type = signature.enclosingSourceName();
    Stream<String> parameters =
        signature.parameters().stream()
            .flatMap(
                parameter ->
                    Stream.concat(
                        SearchText.code(SearchText.withoutPackages(parameter.type())).stream(),
                        SearchText.code(parameter.name()).stream()));
    String result = signature.isConstructor() ? "" : signature.returnType();
    return new Declaration(
        signature.isConstructor() ? "" : begin(name),
        stems(Words.of(name)),
        stems(Words.of(SearchText.withoutPackages(type))),
        stems(parameters.toList()),
        stems(SearchText.code(SearchText.withoutPackages(result))),
        signature.isConstructor(),
        result.equals("boolean"),
        signature.isPublic());
  }

  private static String begin(String name) {
    return Words.of(name).stream().findFirst().orElse("");
  }

  static List<String> stems(Collection<String> words) {
    return words.stream().map(Stem::of).distinct().toList();
  }
}
