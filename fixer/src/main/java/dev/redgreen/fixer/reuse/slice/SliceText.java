package dev.redgreen.fixer.reuse.slice;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import dev.redgreen.fixer.reuse.plan.Code;
import dev.redgreen.fixer.reuse.slice.Resolver.Meaning;
import dev.redgreen.fixer.syntax.ParsedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes the types of a slice as nested classes. */
final class SliceText {
  private final Closure closure;
  private final Resolver resolver;

  SliceText(Closure closure, Resolver resolver) {
    this.closure = closure;
    this.resolver = resolver;
  }

  /** One nested class for each top-level type that the slice has something of. */
  List<String> nested() {
    return closure.types().stream()
        .filter(entry -> entry.type().outer().isEmpty())
        .map(entry -> type(entry, true))
        .toList();
  }

  private String type(Included entry, boolean top) {
    SourceType type = entry.type();
    StringBuilder text = new StringBuilder();
    if (top) {
      text.append("// From ")
          .append(type.unit().origin().project())
          .append(", ")
          .append(type.qualifiedName())
          .append(".\n");
    }
    text.append(head(entry, top)).append(" {\n");
    List<String> members = new ArrayList<>();
    constants(entry).ifPresent(members::add);
    for (Tree member : entry.tree().getMembers()) {
      if (member instanceof ClassTree) {
        type.nested().stream()
            .filter(nested -> nested.tree() == member)
            .map(closure::of)
            .flatMap(Optional::stream)
            .forEach(nested -> members.add(type(nested, false)));
      } else if (entry.has(member) && !isEnumConstant(entry, member)) {
        members.add(member(entry, member));
      }
    }
    members.forEach(member -> text.append(indented(member)).append('\n'));
    String body = text.toString().stripTrailing();
    return body + "\n}\n";
  }

  private static String indented(String member) {
    return member
        .lines()
        .map(line -> line.isBlank() ? "" : "  " + line)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private String head(Included entry, boolean top) {
    SourceType type = entry.type();
    ClassTree tree = entry.tree();
    String kind =
        switch (tree.getKind()) {
          case INTERFACE -> "interface ";
          case ENUM -> "enum ";
          case RECORD -> "record ";
          default -> "class ";
        };
    String modifiers = top ? "private static " : "";
    if (!top) {
      modifiers =
          type.tree().getModifiers().getFlags().stream()
              .map(Object::toString)
              .filter(word -> !(tree.getKind() != Tree.Kind.CLASS && word.equals("static")))
              .map(word -> word + " ")
              .collect(Collectors.joining());
    } else if (tree.getKind() != Tree.Kind.CLASS) {
      modifiers = "private ";
    } else if (type.isAbstract() && entry.isType()) {
      modifiers += "abstract ";
    } else if (!entry.isType()) {
      modifiers += "final ";
    }
    String name = top ? Code.type(type.qualifiedName()) : type.simpleName();
    return modifiers + kind + name + (entry.isType() ? rest(entry) : "");
  }

  /** Type parameters and supertypes, as the source has them. */
  private String rest(Included entry) {
    ClassTree tree = entry.tree();
    StringBuilder text = new StringBuilder();
    if (!tree.getTypeParameters().isEmpty()) {
      text.append('<').append(pieces(entry, tree.getTypeParameters())).append('>');
    }
    if (tree.getExtendsClause() != null) {
      text.append(" extends ").append(pieces(entry, List.of(tree.getExtendsClause())));
    }
    List<? extends Tree> parents = closure.ancestry().kept(entry.type());
    if (!parents.isEmpty()) {
      boolean isInterface = tree.getKind() == Tree.Kind.INTERFACE;
      text.append(isInterface ? " extends " : " implements ").append(pieces(entry, parents));
    }
    return text.toString();
  }

  private String pieces(Included entry, List<? extends Tree> pieces) {
    return pieces.stream()
        .map(
            piece ->
                source(
                    entry, piece, References.of(piece, entry.type(), resolver, closure.ancestry())))
        .collect(Collectors.joining(", "));
  }

  private static boolean isEnumConstant(Included entry, Tree member) {
    return entry.tree().getKind() == Tree.Kind.ENUM
        && member instanceof com.sun.source.tree.VariableTree field
        && field.getInitializer() instanceof com.sun.source.tree.NewClassTree
        && field.getType() != null
        && field.getType().toString().equals(entry.type().simpleName())
        && field
            .getModifiers()
            .getFlags()
            .containsAll(
                java.util.Set.of(
                    javax.lang.model.element.Modifier.PUBLIC,
                    javax.lang.model.element.Modifier.STATIC,
                    javax.lang.model.element.Modifier.FINAL));
  }

  /** The constants of an enum stand before its members, as the source has them. */
  private Optional<String> constants(Included entry) {
    List<String> constants = new ArrayList<>();
    for (Tree member : entry.tree().getMembers()) {
      if (isEnumConstant(entry, member)) {
        constants.add(source(entry, member, entry.references(member)).replaceAll("[,;]\\s*$", ""));
      }
    }
    return constants.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join(",\n", constants) + ";\n");
  }

  private String member(Included entry, Tree member) {
    return outdented(source(entry, member, entry.references(member)), entry, member);
  }

  private static String outdented(String text, Included entry, Tree member) {
    String whole = entry.type().unit().file().text();
    int start = entry.type().unit().file().start(member);
    int column = start - (whole.lastIndexOf('\n', start) + 1);
    return text.lines()
        .map(line -> line.startsWith(" ".repeat(column)) ? line.substring(column) : line)
        .collect(Collectors.joining("\n"));
  }

  /** The source of a piece, with names of types marked and foreign annotations left out. */
  private String source(Included entry, Tree piece, List<Reference> references) {
    ParsedFile file = entry.type().unit().file();
    int base = file.start(piece);
    StringBuilder text = new StringBuilder(file.textOf(piece).orElse(""));
    TreeMap<Integer, Change> changes = new TreeMap<>();
    for (Reference reference : references) {
      change(entry, file, reference).ifPresent(change -> changes.put(change.start(), change));
    }
    constructorName(entry, file, piece).ifPresent(change -> changes.put(change.start(), change));
    changes
        .descendingMap()
        .values()
        .forEach(
            change -> {
              if (change.start() >= base
                  && change.end() > change.start()
                  && change.end() - base <= text.length()) {
                text.replace(change.start() - base, change.end() - base, change.text());
              }
            });
    return text.toString().replace("\r\n", "\n").replace("\t", "    ");
  }

  private record Change(int start, int end, String text) {}

  private Optional<Change> change(Included entry, ParsedFile file, Reference reference) {
    if (reference instanceof Reference.Annotation annotation) {
      int end = file.end(annotation.place());
      while (end < file.text().length() && Character.isWhitespace(file.text().charAt(end))) {
        end++;
      }
      return Optional.of(new Change(file.start(annotation.place()), end, ""));
    }
    if (reference instanceof Reference.Rewritten piece) {
      return Optional.of(
          new Change(file.start(piece.place()), file.end(piece.place()), piece.text()));
    }
    if (reference instanceof Reference.TypeName name) {
      return named(name).map(text -> replacing(file, name.place(), text));
    }
    if (reference instanceof Reference.Call call) {
      return owner(entry, call.name()).map(text -> before(file, call.place(), text));
    }
    if (reference instanceof Reference.Name name
        && entry.type().fields().noneMatch(field -> field.getName().contentEquals(name.name()))) {
      return owner(entry, name.name()).map(text -> before(file, name.place(), text));
    }
    return Optional.empty();
  }

  private static Change replacing(ParsedFile file, IdentifierTree place, String text) {
    return new Change(file.start(place), file.end(place), text);
  }

  private static Change before(ParsedFile file, IdentifierTree place, String text) {
    return new Change(file.start(place), file.end(place), text + "." + place.getName().toString());
  }

  /** Only top-level types of the library change their names; nested ones keep theirs. */
  private static Optional<String> named(Reference.TypeName reference) {
    Meaning meaning = reference.meaning();
    if (meaning instanceof Meaning.OfLibrary library) {
      return library.type().outer().isEmpty()
          ? Optional.of(Code.type(library.type().qualifiedName()))
          : Optional.empty();
    }
    String name = ((Meaning.OfPlatform) meaning).qualifiedName();
    boolean lang = name.startsWith("java.lang.") && name.indexOf('.', 10) < 0;
    if (lang && reference.place().getName().contentEquals(name.substring(10))) {
      return Optional.empty();
    }
    return Optional.of(lang ? name.substring(10) : Code.type(name));
  }

  /** What has to stand before a statically imported member. */
  private Optional<String> owner(Included entry, String member) {
    Optional<String> home = entry.type().unit().staticallyImported(member);
    return home.map(Code::type);
  }

  private static Optional<Change> constructorName(Included entry, ParsedFile file, Tree piece) {
    if (!(piece instanceof MethodTree method)
        || !method.getName().contentEquals("<init>")
        || entry.type().outer().isPresent()) {
      return Optional.empty();
    }
    String name = entry.type().simpleName();
    int from = file.start(method);
    int at = file.text().indexOf(name + "(", from);
    return at < 0
        ? Optional.empty()
        : Optional.of(new Change(at, at + name.length(), Code.type(entry.type().qualifiedName())));
  }
}
