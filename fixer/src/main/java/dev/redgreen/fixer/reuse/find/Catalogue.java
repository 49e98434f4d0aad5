package dev.redgreen.fixer.reuse.find;

import dev.redgreen.fixer.reuse.demand.JavaType;
import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.MemberSignature;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.PatternStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every public member that the store knows and the run may use, in memory. */
public final class Catalogue {
  private final PatternStore store;
  private final Filter filter;
  private final List<Candidate> members = new ArrayList<>();
  private final Map<String, List<Candidate>> byType = new HashMap<>();
  private final Map<String, List<Candidate>> byResult = new HashMap<>();
  private final Set<String> constructed = new HashSet<>();
  private final Map<String, String> declarations = new HashMap<>();
  private final Map<String, Integer> frequencies = new HashMap<>();

  /**
   * Reads the store.
   *
   * @param filter spaces and licences that are permitted
   * @param homes where types are
   */
  public Catalogue(PatternStore store, Filter filter, Homes homes) {
    this.store = store;
    this.filter = filter;
    Filter ofMembers = new Filter(Kind.MEMBERS, filter.spaces(), filter.licences(), Set.of());
    java(store.heads(ofMembers)).forEach(head -> add(head, homes));
    Filter ofTypes = new Filter(Set.of(Kind.TYPE), filter.spaces(), filter.licences(), Set.of());
    java(store.heads(ofTypes)).forEach(head -> addDefaultConstructor(head, homes));
  }

  /** Code of other languages is nothing that a Java program can call. */
  private static List<Pattern> java(List<Pattern> heads) {
    return heads.stream().filter(head -> head.language().equals("java")).toList();
  }

  private static List<String> typeParameters(String signature, String binaryName) {
    int open = signature.indexOf(binaryName + "<") + binaryName.length();
    if (open < binaryName.length()) {
      return List.of();
    }
    JavaType declared = JavaType.parse("X" + balanced(signature.substring(open)));
    return declared.arguments().stream()
        .map(parameter -> parameter.name().replaceFirst(" extends .*", ""))
        .toList();
  }

  /** The type parameters at the beginning of the text. */
  private static String balanced(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      depth += text.charAt(i) == '<' ? 1 : text.charAt(i) == '>' ? -1 : 0;
      if (depth == 0) {
        return text.substring(0, i + 1);
      }
    }
    return "";
  }

  /** A class that declares no constructor has one all the same. */
  private void addDefaultConstructor(Pattern head, Homes homes) {
    String enclosing = head.origin().enclosingType();
    String binary = enclosing.isEmpty() ? head.key() : enclosing + "$" + head.name();
    declarations.putIfAbsent(binary, head.signature());
    boolean plain =
        head.signature()
            .matches("(?s)(?!.*\\b(abstract|interface|enum|record)\\b).*public .*class .*");
    if (!plain
        || constructed.contains(binary)
        || !(enclosing.isEmpty() || head.signature().contains("static "))) {
      return;
    }
    MemberSignature signature =
        new MemberSignature(
            List.of("public"),
            List.of(),
            "",
            binary,
            typeParameters(head.signature(), binary),
            MemberSignature.CONSTRUCTOR,
            List.of(),
            List.of());
    add(Candidate.of(head, signature, homes.of(head.origin(), binary)));
  }

  private void count(Candidate candidate) {
    Set<String> words = new HashSet<>(Likeness.words(candidate.signature().name()));
    words.addAll(Likeness.words(candidate.typeName()));
    words.forEach(word -> frequencies.merge(word, 1, Integer::sum));
  }

  private void add(Pattern head, Homes homes) {
    if (head.tags().contains("constructor")) {
      constructed.add(head.origin().enclosingType());
    }
    if (head.tags().contains("private") || head.tags().contains("deprecated")) {
      return;
    }
    MemberSignature signature = MemberSignature.parse(head.signature());
    if (!signature.isPublic() || head.origin().licence().equals("NOASSERTION")) {
      return;
    }
    add(Candidate.of(head, signature, homes.of(head.origin(), signature.enclosingType())));
  }

  private void add(Candidate candidate) {
    MemberSignature signature = candidate.signature();
    members.add(candidate);
    count(candidate);
    byType.computeIfAbsent(signature.enclosingType(), key -> new ArrayList<>()).add(candidate);
    if (!signature.hasReceiver()) {
      byResult
          .computeIfAbsent(candidate.result().simpleName(), key -> new ArrayList<>())
          .add(candidate);
    }
  }

  /** All members, in the order of the store. */
  public List<Candidate> members() {
    return members;
  }

  /** Members of a type, by its binary name. */
  public List<Candidate> membersOf(String type) {
    return byType.getOrDefault(type, List.of());
  }

  /** Constructors and static methods that make a value of this type. */
  public List<Candidate> makersOf(String simpleName) {
    return byResult.getOrDefault(simpleName, List.of());
  }

  /** Number of members by word of their names. */
  Map<String, Integer> frequencies() {
    return frequencies;
  }

  /** Binary names of all types that have a member. */
  public Set<String> types() {
    return byType.keySet();
  }

  /** How a type is declared, up to its body; empty if only its members are known. */
  Optional<String> declaration(String type) {
    return Optional.ofNullable(declarations.get(type));
  }

  /** Binary names of the types whose declaration is known. */
  Set<String> declared() {
    return declarations.keySet();
  }

  /** The source file of a type, by its qualified name; empty if the store has none. */
  public Optional<Pattern> unit(String qualifiedName) {
    Filter units = new Filter(Set.of(Kind.UNIT), filter.spaces(), filter.licences(), Set.of());
    return store.withKeys(List.of(qualifiedName), units, "", 1).stream().findFirst();
  }

  /** The pattern with body and documentation. */
  public Pattern whole(Pattern head) {
    return store.get(head.id()).orElse(head);
  }
}
