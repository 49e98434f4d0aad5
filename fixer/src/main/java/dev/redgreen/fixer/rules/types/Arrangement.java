package dev.redgreen.fixer.rules.types;

import dev.redgreen.fixer.rules.know.Facts;
import dev.redgreen.fixer.rules.know.Variable;
import dev.redgreen.fixer.rules.types.Arguments.Argument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Ways to make an argument list fit a signature. */
final class Arrangement {
  private static final int MOST_SWAPPED = 5;

  private final Facts facts;
  private final Signature signature;
  private final List<Variable> scope;

  Arrangement(Facts facts, Signature signature, List<Variable> scope) {
    this.facts = facts;
    this.signature = signature;
    this.scope = scope;
  }

  Stream<List<String>> of(List<Argument> given) {
    int wanted = signature.types().size();
    if (given.size() == wanted && wanted <= MOST_SWAPPED) {
      return permutations(given).stream().map(this::texts);
    }
    if (given.size() == wanted + 1) {
      return without(given);
    }
    return given.size() + 1 == wanted ? withOneMore(given) : Stream.empty();
  }

  private List<String> texts(List<Argument> arguments) {
    return arguments.stream().map(Argument::text).toList();
  }

  private List<List<Argument>> permutations(List<Argument> given) {
    List<List<Argument>> found = new ArrayList<>();
    permute(given, new ArrayList<>(), found);
    found.removeIf(one -> one.equals(given));
    found.sort(Comparator.comparingInt(one -> moved(one, given)));
    return found;
  }

  private static int moved(List<Argument> one, List<Argument> given) {
    int moved = 0;
    for (int i = 0; i < one.size(); i++) {
      moved += one.get(i) == given.get(i) ? 0 : 1;
    }
    return moved;
  }

  private void permute(List<Argument> left, List<Argument> taken, List<List<Argument>> found) {
    if (left.isEmpty()) {
      found.add(List.copyOf(taken));
      return;
    }
    for (Argument next : left) {
      if (fits(next, taken.size())) {
        List<Argument> rest = new ArrayList<>(left);
        rest.remove(next);
        List<Argument> more = new ArrayList<>(taken);
        more.add(next);
        permute(rest, more, found);
      }
    }
  }

  private boolean fits(Argument argument, int index) {
    TypeMirror wanted = signature.types().get(index);
    return argument.type().isEmpty()
        || argument.type().get().getKind() == TypeKind.NULL
        || facts.types().isAssignable(argument.type().get(), facts.types().erasure(wanted));
  }

  private Stream<List<String>> without(List<Argument> given) {
    List<List<String>> found = new ArrayList<>();
    for (int i = given.size() - 1; i >= 0; i--) {
      List<Argument> rest = new ArrayList<>(given);
      rest.remove(i);
      if (fitAll(rest)) {
        found.add(texts(rest));
      }
    }
    return found.stream();
  }

  private boolean fitAll(List<Argument> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      if (!fits(arguments.get(i), i)) {
        return false;
      }
    }
    return true;
  }

  private Stream<List<String>> withOneMore(List<Argument> given) {
    List<List<String>> found = new ArrayList<>();
    for (int at = given.size(); at >= 0; at--) {
      if (fitsAround(given, at)) {
        for (String inserted : fillers(at, given)) {
          List<String> list = new ArrayList<>(texts(given));
          list.add(at, inserted);
          found.add(list);
        }
      }
    }
    return found.stream();
  }

  private boolean fitsAround(List<Argument> given, int at) {
    for (int i = 0; i < given.size(); i++) {
      if (!fits(given.get(i), i < at ? i : i + 1)) {
        return false;
      }
    }
    return true;
  }

  /** Variables of the type that is missing: those of the parameter's name, then the nearest. */
  private List<String> fillers(int at, List<Argument> given) {
    TypeMirror declared = signature.types().get(at);
    TypeMirror wanted =
        declared.getKind() == TypeKind.TYPEVAR ? facts.types().erasure(declared) : declared;
    String name = signature.names().get(at);
    List<String> used = texts(given);
    return scope.stream()
        .filter(variable -> facts.types().isAssignable(variable.type(), wanted))
        .map(Variable::name)
        .sorted(
            Comparator.comparing((String one) -> !one.equals(name))
                .thenComparing(one -> used.contains(one)))
        .limit(4)
        .toList();
  }
}
