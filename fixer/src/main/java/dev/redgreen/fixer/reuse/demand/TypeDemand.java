package dev.redgreen.fixer.reuse.demand;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A class that tests demand, or that they demand members of.
 *
 * @param packageName empty for the unnamed package
 * @param name simple name
 * @param typeVariables names of its type parameters
 * @param exists whether the file is there, so that members are added or bodies changed
 * @param file where it is or belongs, relative to the root
 * @param fields what the methods of an existing class can read
 * @param members what is demanded
 */
public record TypeDemand(
    String packageName,
    String name,
    List<String> typeVariables,
    boolean exists,
    Path file,
    List<Field> fields,
    List<MemberDemand> members) {

  public TypeDemand {
    typeVariables = List.copyOf(typeVariables);
    fields = List.copyOf(fields);
    members = List.copyOf(members);
  }

  /** A field of an existing class. */
  public record Field(JavaType type, String name, boolean isStatic) {}

  /** The name with its package. */
  public String qualifiedName() {
    return inPackage(name);
  }

  /** The name of a top-level type beside it, with the package. */
  public String inPackage(String simpleName) {
    return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
  }

  /** The simple name with its type parameters, as it is declared. */
  public String declaredName() {
    return typeVariables.isEmpty() ? name : name + "<" + String.join(", ", typeVariables) + ">";
  }

  /** Whether anything demanded needs instances of a class that is not there yet. */
  public boolean isStateful() {
    return !exists && members.stream().anyMatch(member -> !member.isStatic());
  }

  /** The same type with other members. */
  public TypeDemand with(List<MemberDemand> others) {
    return new TypeDemand(packageName, name, typeVariables, exists, file, fields, others);
  }

  /** The same type with other fields and members. */
  public TypeDemand with(List<Field> otherFields, List<MemberDemand> others) {
    return new TypeDemand(packageName, name, typeVariables, exists, file, otherFields, others);
  }

  @Override
  public String toString() {
    return qualifiedName()
        + (typeVariables.isEmpty() ? "" : "<" + String.join(", ", typeVariables) + ">")
        + members.stream().map(MemberDemand::toString).collect(Collectors.joining("; ", "{", "}"));
  }
}
