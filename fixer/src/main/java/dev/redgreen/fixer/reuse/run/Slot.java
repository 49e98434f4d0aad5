package dev.redgreen.fixer.reuse.run;

import dev.redgreen.fixer.reuse.demand.JavaType;
import dev.redgreen.fixer.reuse.demand.MemberDemand;
import dev.redgreen.fixer.reuse.demand.TypeDemand;
import dev.redgreen.fixer.reuse.plan.Delegate;
import dev.redgreen.fixer.reuse.plan.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A demanded method whose body is looked for, and the values that the body can use.
 *
 * @param index number of the slot in its facade
 */
public record Slot(int index, TypeDemand type, MemberDemand member, List<Input> inputs) {
  private static final Set<String> UNTELLING = Set.of("serialVersionUID", "LOG", "LOGGER", "log");

  public Slot {
    inputs = List.copyOf(inputs);
  }

  /** A slot with the parameters and, in an existing class, its fields as inputs. */
  static Slot of(int index, TypeDemand type, MemberDemand member) {
    List<Input> inputs = new ArrayList<>();
    for (int i = 0; i < member.parameters().size(); i++) {
      MemberDemand.Parameter parameter = member.parameters().get(i);
      inputs.add(new Input("p" + i, parameter.type(), parameter.name(), true));
    }
    for (TypeDemand.Field field : type.fields()) {
      boolean readable = field.isStatic() || member.isInstance();
      if (readable && !UNTELLING.contains(field.name())) {
        inputs.add(new Input("f_" + field.name(), field.type(), field.name(), false));
      }
    }
    return new Slot(index, type, member, inputs);
  }

  /** A slot of a class that hands its calls to an object that it holds. */
  static Slot delegating(int index, TypeDemand type, MemberDemand member) {
    List<Input> inputs = new ArrayList<>();
    if (member.isInstance()) {
      inputs.add(new Input(Delegate.STATE, JavaType.OBJECT, Delegate.STATE, false));
    }
    for (int i = 0; i < member.parameters().size(); i++) {
      MemberDemand.Parameter parameter = member.parameters().get(i);
      inputs.add(new Input("p" + i, parameter.type(), parameter.name(), true));
    }
    return new Slot(index, type, member, inputs);
  }

  /** The values that a body can pass on: all but the object that is held. */
  public List<Input> passed() {
    return inputs.stream().filter(input -> !input.key().equals(Delegate.STATE)).toList();
  }

  /** Binary name of the class that holds a plan's body. */
  String holder(int plan) {
    return type.qualifiedName() + "__" + index + "_" + plan;
  }

  /** Type variables that the signature of a static body needs. */
  List<String> typeVariables() {
    List<String> variables = new ArrayList<>(member.typeVariables());
    if (!member.isStatic()) {
      variables.addAll(type.typeVariables());
    }
    return variables;
  }

  /** Type of the body's result. */
  JavaType result() {
    return member.isConstructor() ? JavaType.OBJECT : member.result();
  }
}
