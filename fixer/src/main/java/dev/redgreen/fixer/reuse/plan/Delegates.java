package dev.redgreen.fixer.reuse.plan;

import dev.redgreen.fixer.reuse.demand.JavaType;
import dev.redgreen.fixer.reuse.demand.MemberDemand;
import dev.redgreen.fixer.reuse.demand.TypeDemand;
import dev.redgreen.fixer.reuse.find.Candidate;
import dev.redgreen.fixer.reuse.find.CandidateSearch;
import dev.redgreen.fixer.reuse.find.CandidateSearch.Wording;
import dev.redgreen.fixer.reuse.find.Catalogue;
import dev.redgreen.fixer.reuse.find.Hierarchy;
import dev.redgreen.patterns.MemberSignature;
import dev.redgreen.patterns.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Finds classes that have, method by method, what a demanded class with state needs. */
public final class Delegates {
  private static final int FOR_EACH_METHOD = 6;
  private static final double PER_WORD = 0.15;

  /** Values that never change hold no state. */
  private static final List<String> IMMUTABLE =
      List.of(
          "java.lang.String",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Short",
          "java.lang.Byte",
          "java.lang.Double",
          "java.lang.Float",
          "java.lang.Character",
          "java.lang.Boolean");

  private static final List<String> VALUES =
      List.of("java.math.", "java.time.", "java.text.", "java.util.regex.");

  private final CandidateSearch search;
  private final Catalogue catalogue;
  private final Hierarchy hierarchy;
  private final Callables callables;

  public Delegates(CandidateSearch search, Catalogue catalogue) {
    this.search = search;
    this.catalogue = catalogue;
    this.hierarchy = new Hierarchy(catalogue);
    this.callables = new Callables(catalogue);
  }

  /** What one demanded method asks of the methods of a class. */
  private record Wanted(MemberDemand member, Fit fit, Function<Candidate, Wording> wording) {}

  private record Served(Callable call, double order, double prior, double mismatch) {
    double cost() {
      return 2 * (1 - order) + mismatch;
    }

    String name() {
      return call.candidate().signature().name();
    }
  }

  /** The classes, likeliest first. */
  public List<Delegate> find(TypeDemand type, MemberDemand constructor, String words) {
    TypeDemand bare = type.with(List.of(), type.members());
    List<Wanted> wanted =
        type.members().stream()
            .filter(MemberDemand::isInstance)
            .map(
                member ->
                    new Wanted(
                        member,
                        Fit.of(bare, member).ofObject(),
                        search.wording(bare, member, words)))
            .toList();
    List<Delegate> found = new ArrayList<>();
    for (String candidate : catalogue.types()) {
      delegate(candidate, constructor, wanted).ifPresent(found::add);
    }
    found.sort(Comparator.comparingDouble(Delegate::cost));
    return found;
  }

  private Optional<Delegate> delegate(String type, MemberDemand constructor, List<Wanted> wanted) {
    if (IMMUTABLE.stream().anyMatch(type::equals) || VALUES.stream().anyMatch(type::startsWith)) {
      return Optional.empty();
    }
    List<Candidate> members = hierarchy.members(type);
    if (members.size() < wanted.size()) {
      return Optional.empty();
    }
    Map<Wanted, List<Served>> served = new LinkedHashMap<>();
    for (Wanted each : wanted) {
      List<Served> serving = serving(members, each);
      if (serving.isEmpty()) {
        return Optional.empty();
      }
      served.put(each, serving);
    }
    List<Callable> makers = makers(type, constructor);
    return makers.isEmpty() ? Optional.empty() : delegate(type, makers, served);
  }

  private Optional<Delegate> delegate(
      String type, List<Callable> makers, Map<Wanted, List<Served>> served) {
    JavaType own = bound(type, served);
    Map<MemberDemand, List<Callable>> calls = new LinkedHashMap<>();
    double cost = Expressions.distance(makers.get(0).candidate().home());
    double prior = 0;
    List<List<Served>> lists = new ArrayList<>();
    for (Map.Entry<Wanted, List<Served>> each : served.entrySet()) {
      Wanted wanted = each.getKey();
      List<Served> best = bound(each.getValue(), wanted, variables(own, type));
      if (best.isEmpty()) {
        return Optional.empty();
      }
      lists.add(best);
      calls.put(wanted.member(), best.stream().map(Served::call).toList());
    }
    Optional<List<Served>> chosen = Choice.cheapest(lists, Served::name, Served::cost);
    if (chosen.isEmpty()) {
      return Optional.empty();
    }
    for (Served one : chosen.get()) {
      cost += one.cost();
      prior += one.prior() / served.size();
    }
    return Optional.of(new Delegate(own, makers, calls, prior, cost + PER_WORD * words(own)));
  }

  /** The plainest of several classes that do the same is the one to hold. */
  private static int words(JavaType type) {
    return Words.of(type.simpleName()).size();
  }

  private static List<Served> bound(
      List<Served> serving, Wanted wanted, Map<String, JavaType> variables) {
    List<Served> bound = new ArrayList<>();
    for (Served one : serving) {
      Callable call = one.call().with(variables);
      OptionalDouble mismatch = wanted.fit().mismatch(call);
      if (mismatch.isPresent()) {
        bound.add(new Served(call, one.order(), one.prior(), mismatch.getAsDouble()));
      }
    }
    bound.sort(Comparator.comparingDouble(Served::cost));
    return bound.stream().limit(FOR_EACH_METHOD).toList();
  }

  private List<Served> serving(List<Candidate> members, Wanted wanted) {
    List<Served> found = new ArrayList<>();
    for (Candidate member : members) {
      if (!wanted.fit().gives(member) || !search.permits(member, wanted.member())) {
        continue;
      }
      Callable call = callables.onState(member);
      OptionalDouble mismatch = wanted.fit().mismatch(call);
      if (mismatch.isPresent()) {
        Wording wording = wanted.wording().apply(member);
        found.add(new Served(call, wording.order(), wording.prior(), mismatch.getAsDouble()));
      }
    }
    found.sort(Comparator.comparingDouble(Served::cost));
    return found.stream().limit(4 * FOR_EACH_METHOD).toList();
  }

  private List<Callable> makers(String type, MemberDemand constructor) {
    String simple = type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
    Fit fit = Fit.of(constructor);
    return catalogue.makersOf(simple).stream()
        .filter(maker -> maker.signature().enclosingType().equals(type))
        .filter(maker -> search.permits(maker, constructor))
        .map(callables::direct)
        .filter(maker -> fit.takes(maker).isPresent())
        .sorted(Comparator.comparingDouble(maker -> fit.takes(maker).orElse(100)))
        .limit(FOR_EACH_METHOD)
        .toList();
  }

  /** The type with the arguments that most of the methods suggest. */
  private JavaType bound(String type, Map<Wanted, List<Served>> served) {
    Map<String, Map<JavaType, Double>> votes = new HashMap<>();
    served.forEach(
        (wanted, serving) ->
            serving.forEach(one -> vote(wanted.member(), one.call(), 1 + one.order(), votes)));
    List<JavaType> arguments =
        hierarchy.variables(type).stream()
            .map(variable -> elected(votes.getOrDefault(variable, Map.of())))
            .toList();
    return JavaType.named(MemberSignature.sourceName(type)).with(arguments);
  }

  private static JavaType elected(Map<JavaType, Double> votes) {
    return votes.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(JavaType.OBJECT);
  }

  private static void vote(
      MemberDemand member, Callable call, double weight, Map<String, Map<JavaType, Double>> votes) {
    for (int i = 0; i < call.holes().size() && i < member.parameters().size(); i++) {
      vote(call.holes().get(i).type(), member.parameters().get(i).type(), weight, votes);
    }
    JavaType result = member.result();
    vote(
        call.result(),
        result.simpleName().equals("Optional") ? result.argument() : result,
        weight,
        votes);
  }

  private static void vote(
      JavaType variable, JavaType type, double weight, Map<String, Map<JavaType, Double>> votes) {
    if (variable.dimensions() == 0 && type.isKnown() && !type.isVoid()) {
      votes
          .computeIfAbsent(variable.name(), key -> new HashMap<>())
          .merge(type.boxed(), weight, Double::sum);
    }
  }

  private Map<String, JavaType> variables(JavaType own, String type) {
    List<String> names = hierarchy.variables(type);
    Map<String, JavaType> variables = new HashMap<>();
    for (int i = 0; i < names.size() && i < own.arguments().size(); i++) {
      variables.put(names.get(i), own.arguments().get(i));
    }
    return variables;
  }
}
