package dev.redgreen.fixer.reuse.plan;

import dev.redgreen.fixer.reuse.demand.JavaType;
import dev.redgreen.fixer.reuse.find.Candidate;
import dev.redgreen.fixer.reuse.find.Catalogue;
import dev.redgreen.fixer.reuse.find.Forbidden;
import dev.redgreen.fixer.reuse.plan.Callable.Hole;
import dev.redgreen.patterns.MemberSignature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes expressions of members: calls on types, on values, and on objects made for the call. */
public final class Callables {
  private static final int MAKERS = 12;
  private static final Pattern HOLE = Pattern.compile("@(\\d+)@");
  private static final Set<String> CHANGEABLE = Set.of("List", "Collection", "Set", "Map");

  private final Catalogue catalogue;

  public Callables(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The expressions that call this member, simplest first. */
  public List<Callable> of(Candidate member) {
    List<Callable> found = new ArrayList<>();
    found.add(direct(member));
    if (member.signature().hasReceiver() && !isValue(member.inputs().get(0))) {
      makers(member).forEach(maker -> found.add(onMade(maker, member)));
    }
    return found;
  }

  /** Whether a value of the type is something that tests pass around. */
  private static boolean isValue(JavaType type) {
    return Set.of(
            "String",
            "CharSequence",
            "Integer",
            "Long",
            "Double",
            "Character",
            "Boolean",
            "List",
            "Set",
            "Collection",
            "Map",
            "Iterable",
            "Object")
        .contains(type.simpleName());
  }

  /** The call of an instance method on the object that a delegating class holds. */
  Callable onState(Candidate member) {
    Callable call = direct(member);
    String text =
        HOLE.matcher(call.template())
            .replaceAll(
                hole -> {
                  int index = Integer.parseInt(hole.group(1));
                  return Matcher.quoteReplacement(
                      index == 0 ? Code.input(Delegate.STATE) : "@" + (index - 1) + "@");
                });
    List<Hole> holes = call.holes().subList(1, call.holes().size());
    return new Callable(List.of(member), text, holes, call.result(), -1, 0);
  }

  /** The call of a member, its receiver in the first hole. */
  Callable direct(Candidate member) {
    MemberSignature signature = member.signature();
    List<Hole> holes = holes(member);
    int first = signature.hasReceiver() ? 1 : 0;
    String arguments = holeList(first, holes.size());
    String type = Code.type(signature.enclosingSourceName());
    String template;
    if (signature.isConstructor()) {
      String diamond = signature.enclosingTypeParameters().isEmpty() ? "" : "<>";
      template = "new " + type + diamond + "(" + arguments + ")";
    } else {
      String on = signature.hasReceiver() ? "@0@" : type;
      template = on + "." + signature.name() + "(" + arguments + ")";
    }
    return new Callable(
        List.of(member), template, holes, member.result(), changed(member, holes), 0);
  }

  private static String holeList(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "@" + i + "@").collect(Collectors.joining(", "));
  }

  private static List<Hole> holes(Candidate member) {
    List<Hole> holes = new ArrayList<>();
    MemberSignature signature = member.signature();
    int receiver = signature.hasReceiver() ? 1 : 0;
    for (int i = 0; i < member.inputs().size(); i++) {
      boolean last = i == member.inputs().size() - 1 && i >= receiver;
      String name = i < receiver ? "this" : signature.parameters().get(i - receiver).name();
      holes.add(new Hole(member.inputs().get(i), name, last && signature.isVarArgs()));
    }
    return holes;
  }

  private static int changed(Candidate member, List<Hole> holes) {
    if (!member.result().isVoid()) {
      return -1;
    }
    return IntStream.range(0, holes.size())
        .filter(
            i ->
                holes.get(i).type().isArray()
                    || CHANGEABLE.contains(holes.get(i).type().simpleName()))
        .findFirst()
        .orElse(-1);
  }

  private List<Candidate> makers(Candidate member) {
    String type = member.signature().enclosingType();
    return catalogue.makersOf(member.inputs().get(0).simpleName()).stream()
        .filter(maker -> maker.home() == member.home())
        .filter(maker -> near(maker.signature().enclosingType(), type))
        .filter(maker -> maker.inputs().size() <= 2 && !Forbidden.is(maker.signature(), false))
        .filter(
            maker ->
                maker.inputs().stream()
                    .noneMatch(
                        input -> input.simpleName().equals(member.inputs().get(0).simpleName())))
        .sorted(Comparator.comparingInt(maker -> maker.inputs().size()))
        .limit(MAKERS)
        .toList();
  }

  /** A maker of the type itself or of its outer type or package. */
  private static boolean near(String maker, String type) {
    return maker.equals(type)
        || type.startsWith(maker + "$")
        || maker
            .substring(0, maker.lastIndexOf('.') + 1)
            .equals(type.substring(0, type.lastIndexOf('.') + 1));
  }

  private Callable onMade(Candidate maker, Candidate member) {
    Callable made = direct(maker);
    Callable call = direct(member);
    int shift = made.holes().size();
    List<Hole> holes = new ArrayList<>(made.holes());
    holes.addAll(call.holes().subList(1, call.holes().size()));
    String whole =
        HOLE.matcher(call.template())
            .replaceAll(
                hole -> {
                  int index = Integer.parseInt(hole.group(1));
                  String text = index == 0 ? made.template() : "@" + (index - 1 + shift) + "@";
                  return Matcher.quoteReplacement(text);
                });
    return new Callable(List.of(member, maker), whole, holes, call.result(), -1, 0.6 + 0.2 * shift);
  }
}
