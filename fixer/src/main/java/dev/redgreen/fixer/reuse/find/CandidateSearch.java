package dev.redgreen.fixer.reuse.find;

import dev.redgreen.fixer.reuse.demand.MemberDemand;
import dev.redgreen.fixer.reuse.demand.TypeDemand;
import dev.redgreen.patterns.Answer;
import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.Match;
import dev.redgreen.patterns.PatternStore;
import dev.redgreen.patterns.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Finds members that may do what one demanded member is to do, best first. */
public final class CandidateSearch {
  private static final int BY_TEXT = 400;
  private static final Set<String> MUTATORS =
      Set.of(
          "add",
          "put",
          "remove",
          "poll",
          "pop",
          "push",
          "set",
          "clear",
          "delete",
          "insert",
          "append",
          "offer",
          "drain",
          "take",
          "retain",
          "shuffle",
          "fill",
          "enqueue",
          "dequeue",
          "next",
          "read",
          "write",
          "replace",
          "update",
          "increment",
          "decrement",
          "register");

  private final Catalogue catalogue;
  private final PatternStore store;
  private final Filter filter;
  private final String project;

  public CandidateSearch(Catalogue catalogue, PatternStore store, Filter filter, String project) {
    this.catalogue = catalogue;
    this.store = store;
    this.filter = filter;
    this.project = project;
  }

  /**
   * What speaks for a candidate by words.
   *
   * @param likeness of the names, 0..1
   * @param relevance that a text search gave it, 0..1; 0 if it was not among the found
   * @param standing relevance as a share of the best one's, 0..1
   */
  public record Wording(double likeness, double relevance, double standing) {
    /** What speaks for it: names first, documentation second. */
    public double prior() {
      return Math.min(1, likeness + 0.6 * relevance);
    }

    /** What it is ordered by, 0..1: unlike the prior it says nothing about being right. */
    public double order() {
      return Math.min(1, 0.75 * likeness + 0.35 * standing);
    }
  }

  /** Members that may be asked at all, in the order of the store. */
  public List<Candidate> permitted(TypeDemand type, MemberDemand member, String words) {
    boolean demandsHash =
        (type.name() + member.name() + words)
            .toLowerCase(java.util.Locale.ROOT)
            .matches("(?s).*(hash|checksum|digest|crc|murmur|sha|md5|fingerprint).*");
    return catalogue.members().stream()
        .filter(candidate -> !Forbidden.is(candidate.signature(), demandsHash))
        .filter(candidate -> mayChange(candidate, member) && !isSelf(candidate, type, member))
        .toList();
  }

  /** Whether a member may serve a demanded one in a class that hands its calls on. */
  public boolean permits(Candidate candidate, MemberDemand member) {
    return !Forbidden.is(candidate.signature(), true) && mayChange(candidate, member);
  }

  /** Judges candidates by the words of a demand. */
  public Function<Candidate, Wording> wording(TypeDemand type, MemberDemand member, String words) {
    Likeness likeness = likeness(type, member, words);
    Map<String, Double> relevances = relevances(type, member, words);
    double best = relevances.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
    return candidate -> {
      double relevance = relevances.getOrDefault(candidate.pattern().id(), 0.0);
      return new Wording(likeness.to(candidate), relevance, relevance / Math.max(best, 1e-6));
    };
  }

  private Likeness likeness(TypeDemand type, MemberDemand member, String words) {
    String name = member.isConstructor() ? type.name() : member.name();
    return new Likeness(
        name,
        type.name(),
        words + " " + member.doc(),
        catalogue.frequencies(),
        catalogue.members().size());
  }

  private Map<String, Double> relevances(TypeDemand type, MemberDemand member, String words) {
    String text = member.name() + " " + type.name() + " " + member.doc() + " " + words;
    Answer answer = store.search(new Query(text, members(), project, BY_TEXT, false));
    Map<String, Double> relevances = new HashMap<>();
    for (Match match : answer.matches()) {
      relevances.put(match.pattern().id(), match.relevance());
    }
    return relevances;
  }

  private Filter members() {
    return new Filter(Kind.MEMBERS, filter.spaces(), filter.licences(), Set.of());
  }

  /** A method that asks must not be answered by one that changes things. */
  private static boolean mayChange(Candidate candidate, MemberDemand member) {
    if (!isMutator(candidate.signature().name()) || !candidate.signature().hasReceiver()) {
      return true;
    }
    boolean value = Set.of("S", "N", "D", "C", "Z").contains(candidate.families().get(0));
    return value || member.result().isVoid() || isMutator(member.name());
  }

  private static boolean isMutator(String name) {
    List<String> words = dev.redgreen.patterns.Words.of(name);
    return !words.isEmpty() && MUTATORS.contains(words.get(0));
  }

  private static boolean isSelf(Candidate candidate, TypeDemand type, MemberDemand member) {
    return candidate.signature().enclosingType().equals(type.qualifiedName())
        && candidate.signature().name().equals(member.name());
  }
}
