package dev.redgreen.fixer.reuse.plan;

import dev.redgreen.fixer.reuse.demand.JavaType;
import dev.redgreen.fixer.reuse.demand.MemberDemand;
import dev.redgreen.fixer.reuse.demand.TypeDemand;
import dev.redgreen.fixer.reuse.find.Candidate;
import dev.redgreen.fixer.reuse.find.CandidateSearch;
import dev.redgreen.fixer.reuse.find.CandidateSearch.Wording;
import dev.redgreen.fixer.reuse.find.Catalogue;
import dev.redgreen.fixer.reuse.find.Hierarchy;
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
  }

  /** The classes, likeliest first. */
  public List<Delegate> find(TypeDemand type, MemberDemand constructor, String words) {
    TypeDemand bare = type.with(List.of(), type.members());
    List<Wanted> wanted =
        type.members().stream()
            .filter(MemberDemand::isInstance)
            .map(
                member ->
                    new Wanted(member, Fit.of(bare, member), search.wording(bare, member, words)))
            .toList();
    List<Delegate> found = new ArrayList<>();
    for (String candidate : catalogue.types()) {
      delegate(candidate, constructor, wanted).ifPresent(found::add);
    }
    found.sort(Comparator.comparingDouble(Delegate::cost));
    return found;
  }

  private Optional<Delegate> delegate(String type, MemberDemand constructor, List<Wanted> wanted) {
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
    return makers.isEmpty() ? Optional.empty() : Optional.of(delegate(type, makers, served));
  }

  private Delegate delegate(String type, List<Callable> makers, Map<Wanted, List<Served>> served) {
    JavaType own = bound(type, served);
    Map<MemberDemand, List<Callable>> calls = new LinkedHashMap<>();
    double cost = Expressions.distance(makers.get(0).candidate().home());
    double prior = 0;
    for (Map.Entry<Wanted, List<Served>> each : served.entrySet()) {
      List<Served> best = each.getValue();
      cost += best.get(0).cost();
      prior += best.get(0).prior() / served.size();
      calls.put(
          each.getKey().member(), best.stream().map(one -> withVariables(one, own, type)).toList());
    }
    return new Delegate(own, makers, calls, prior, cost);
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
    return found.stream().limit(FOR_EACH_METHOD).toList();
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
    return JavaType.named(type.replace('$', '.')).with(arguments);
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

  private Callable withVariables(Served served, JavaType own, String type) {
    List<String> names = hierarchy.variables(type);
    Map<String, JavaType> variables = new HashMap<>();
    for (int i = 0; i < names.size() && i < own.arguments().size(); i++) {
      variables.put(names.get(i), own.arguments().get(i));
    }
    return served.call().with(variables);
  }
}
