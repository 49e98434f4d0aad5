package dev.redgreen.fixer.reuse.write;

import dev.redgreen.fixer.reuse.demand.JavaType;
import dev.redgreen.fixer.reuse.demand.MemberDemand;
import dev.redgreen.fixer.reuse.demand.Signatures;
import dev.redgreen.fixer.reuse.demand.TypeDemand;
import dev.redgreen.fixer.reuse.plan.Code;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes the source file of a class that is not there yet. */
public final class NewClass {
  private final TypeDemand type;
  private final Content content;
  private final Imports imports;

  private NewClass(TypeDemand type, Content content) {
    this.type = type;
    this.content = content;
    Set<String> declared = new HashSet<>(type.typeVariables());
    declared.add(type.name());
    this.imports = new Imports(type.packageName(), List.of(), declared);
    imports.declare(type.qualifiedName(), type.name());
    content.names().forEach(imports::declare);
  }

  /** The whole text, laid out as google-java-format does. */
  public static String text(TypeDemand type, Content content) {
    return new NewClass(type, content).text();
  }

  private String text() {
    List<String> members = members();
    StringBuilder text = new StringBuilder(content.header()).append(imports.head());
    text.append(content.doc().isEmpty() ? "" : "/** " + content.doc() + " */\n");
    text.append("public final class ").append(type.declaredName()).append(" {\n");
    text.append(String.join("\n", members)).append("}\n");
    return text.toString();
  }

  private List<String> members() {
    List<String> members = new ArrayList<>();
    content.leading().forEach(code -> members.add(indented(code)));
    boolean made = type.members().stream().anyMatch(MemberDemand::isConstructor);
    if (!type.isStateful() && !made) {
      members.add("  private " + type.name() + "() {}\n");
    }
    Signatures signatures = new Signatures(this::name);
    List<MemberDemand> ordered = new ArrayList<>(type.members());
    ordered.sort(Comparator.comparing(member -> !member.isConstructor()));
    for (MemberDemand member : ordered) {
      String body = content.bodies().get(member);
      if (body != null) {
        members.add(
            Layout.wrapped("  " + signatures.declaration(type.name(), member))
                + " {\n"
                + indented(indented(named(body, member)))
                + "  }\n");
      }
    }
    content.trailing().forEach(code -> members.add(indented(code)));
    return members;
  }

  private String name(JavaType javaType) {
    return Code.withTypes(Code.of(javaType), imports::name);
  }

  private String named(String body, MemberDemand member) {
    return Code.withInputs(body, key -> Layout.inputName(key, member));
  }

  private String indented(String code) {
    return Layout.indented(Code.withTypes(code, imports::name), "  ", "\n");
  }
}
