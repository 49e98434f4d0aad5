package dev.redgreen.fixer.reuse.write;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.reuse.demand.JavaType;
import dev.redgreen.fixer.reuse.demand.MemberDemand;
import dev.redgreen.fixer.reuse.demand.Signatures;
import dev.redgreen.fixer.reuse.demand.TypeDemand;
import dev.redgreen.fixer.reuse.plan.Code;
import dev.redgreen.fixer.syntax.ParsedFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Puts members and bodies into a class that is there, in its own style and with few edits. */
public final class ExistingClass {
  private final TypeDemand type;
  private final Content content;
  private final ParsedFile file;
  private final ClassTree tree;
  private final String newline;
  private final String unit;
  private final Imports imports;

  private ExistingClass(TypeDemand type, String text, Content content) {
    this.type = type;
    this.content = content;
    this.file = ParsedFile.of(text);
    this.tree = find(type.name());
    this.newline = text.contains("\r\n") ? "\r\n" : "\n";
    this.unit = unit();
    this.imports = new Imports(type.packageName(), present(), declared());
    topLevel()
        .map(own -> own.getSimpleName().toString())
        .forEach(own -> imports.declare(type.inPackage(own), own));
    content.names().forEach(imports::declare);
  }

  /** The edits that put the content into this text. */
  public static List<Edit> edits(TypeDemand type, String text, Content content) {
    return new ExistingClass(type, text, content).edits();
  }

  private ClassTree find(String name) {
    return topLevel()
        .filter(declared -> declared.getSimpleName().contentEquals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(type.file() + " declares no " + name));
  }

  private List<Edit> edits() {
    List<Edit> edits = new ArrayList<>();
    StringBuilder added = new StringBuilder();
    content.leading().forEach(code -> added.append(newline).append(placed(code)));
    for (MemberDemand member : type.members()) {
      String body = content.bodies().get(member);
      if (body == null) {
        continue;
      }
      String named = Code.withInputs(body, key -> Layout.inputName(key, member));
      if (member.body()) {
        method(member).ifPresent(method -> edits.add(body(method, named)));
      } else {
        added.append(newline).append(placed(declaration(member) + " {\n" + inner(named) + "}"));
      }
    }
    content.trailing().forEach(code -> added.append(newline).append(placed(code)));
    if (!added.isEmpty()) {
      edits.add(insertion(added.toString()));
    }
    importEdit().ifPresent(edits::add);
    return edits;
  }

  private String declaration(MemberDemand member) {
    return new Signatures(this::name).declaration(type.name(), member);
  }

  private String name(JavaType javaType) {
    return Code.withTypes(Code.of(javaType), imports::name);
  }

  private static String inner(String body) {
    return Layout.indented(body, "  ", "\n");
  }

  /** The code as a member of the class. */
  private String placed(String code) {
    String named = Code.withTypes(code, imports::name);
    return Layout.indented(Layout.reindented(named, unit), unit, newline);
  }

  private Edit body(MethodTree method, String statements) {
    String named = Code.withTypes(inner(statements), imports::name);
    String lines = Layout.indented(Layout.reindented(named, unit), indentOf(method), newline);
    String block = "{" + newline + lines + indentOf(method) + "}";
    return new Edit.Replace(
        type.file(), file.start(method.getBody()), file.end(method.getBody()), block);
  }

  private String indentOf(Tree member) {
    int start = file.start(member);
    int line = file.text().lastIndexOf('\n', start) + 1;
    String before = file.text().substring(line, start);
    return before.isBlank() ? before : unit;
  }

  private Edit insertion(String members) {
    int brace = file.end(tree) - 1;
    int line = file.text().lastIndexOf('\n', brace) + 1;
    boolean alone = file.text().substring(line, brace).isBlank() && line > 0;
    int at = alone ? line : brace;
    boolean empty = tree.getMembers().stream().noneMatch(member -> file.start(member) >= 0);
    String text = empty && alone ? members.substring(newline.length()) : members;
    return new Edit.Replace(type.file(), at, at, alone ? text : newline + text);
  }

  private Optional<MethodTree> method(MemberDemand member) {
    String wanted = shape(member.parameterTypes());
    return tree.getMembers().stream()
        .filter(MethodTree.class::isInstance)
        .map(MethodTree.class::cast)
        .filter(method -> method.getName().contentEquals(member.name()) && method.getBody() != null)
        .filter(method -> shape(types(method)).equals(wanted))
        .findFirst();
  }

  private static List<JavaType> types(MethodTree method) {
    return method.getParameters().stream()
        .map(VariableTree::getType)
        .map(written -> JavaType.parse(written.toString()))
        .toList();
  }

  private static String shape(List<JavaType> types) {
    return String.join(
        ",", types.stream().map(each -> each.simpleName() + each.dimensions()).toList());
  }

  private List<String> present() {
    return file.unit().getImports().stream()
        .filter(line -> !line.isStatic())
        .map(line -> line.getQualifiedIdentifier().toString())
        .filter(name -> !name.endsWith("*"))
        .toList();
  }

  private Set<String> declared() {
    Set<String> names = new HashSet<>(type.typeVariables());
    topLevel()
        .forEach(
            declared -> {
              names.add(declared.getSimpleName().toString());
              classes(declared.getMembers())
                  .forEach(nested -> names.add(nested.getSimpleName().toString()));
            });
    return names;
  }

  private Stream<ClassTree> topLevel() {
    return classes(file.unit().getTypeDecls());
  }

  private static Stream<ClassTree> classes(List<? extends Tree> trees) {
    return trees.stream().filter(ClassTree.class::isInstance).map(ClassTree.class::cast);
  }

  /** The indentation of the first member, else two blanks. */
  private String unit() {
    for (Tree member : tree.getMembers()) {
      int start = file.start(member);
      int line = file.text().lastIndexOf('\n', Math.max(0, start)) + 1;
      if (start >= 0
          && line <= start
          && file.text().substring(line, start).isBlank()
          && start > line) {
        return file.text().substring(line, start);
      }
    }
    return "  ";
  }

  private Optional<Edit> importEdit() {
    List<String> needed = imports.added().stream().filter(name -> !starImported(name)).toList();
    if (needed.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder lines = new StringBuilder();
    needed.forEach(name -> lines.append("import ").append(name).append(';').append(newline));
    List<? extends ImportTree> plain =
        file.unit().getImports().stream().filter(line -> !line.isStatic()).toList();
    if (!plain.isEmpty()) {
      return Optional.of(among(plain, needed.get(0), lines.toString()));
    }
    int head =
        file.unit().getPackageName() == null
            ? file.start(tree)
            : file.text().indexOf(';', file.end(file.unit().getPackageName())) + 1;
    boolean packaged = file.unit().getPackageName() != null;
    String block =
        packaged ? newline + newline + lines.toString().stripTrailing() : lines + newline;
    return Optional.of(new Edit.Replace(type.file(), head, head, block));
  }

  private Edit among(List<? extends ImportTree> present, String first, String lines) {
    for (ImportTree line : present) {
      if (line.getQualifiedIdentifier().toString().compareTo(first) > 0) {
        return new Edit.Replace(type.file(), file.start(line), file.start(line), lines);
      }
    }
    int end = file.end(present.get(present.size() - 1));
    return new Edit.Replace(type.file(), end, end, newline + lines.stripTrailing());
  }

  private boolean starImported(String name) {
    String star = name.substring(0, name.lastIndexOf('.')) + ".*";
    return file.unit().getImports().stream()
        .anyMatch(line -> line.getQualifiedIdentifier().toString().equals(star));
  }
}
