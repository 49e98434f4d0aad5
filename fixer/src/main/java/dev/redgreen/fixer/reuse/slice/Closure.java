package dev.redgreen.fixer.reuse.slice;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.redgreen.fixer.reuse.demand.JavaType;
import dev.redgreen.fixer.reuse.slice.Resolver.Meaning;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Everything that some members need to compile: helpers, fields, types, and of types the methods
 * whose names are called anywhere (rapid type analysis by name and number of arguments).
 */
final class Closure {
  private final Resolver resolver;
  private final Ancestry ancestry;
  private final int mostMembers;
  private final Map<SourceType, Included> included = new LinkedHashMap<>();
  private final Calls calls;
  private final Deque<Runnable> open = new ArrayDeque<>();
  private String refusal = "";

  Closure(Resolver resolver, Ancestry ancestry, int mostMembers) {
    this.resolver = resolver;
    this.ancestry = ancestry;
    this.calls = new Calls(ancestry);
    this.mostMembers = mostMembers;
  }

  /** The supertypes that the slice keeps. */
  Ancestry ancestry() {
    return ancestry;
  }

  /** Adds a method or constructor and all that it needs. */
  void add(SourceType type, MethodTree method) {
    boolean needsValue = !method.getModifiers().getFlags().contains(Modifier.STATIC);
    if (needsValue) {
      asType(type);
    }
    member(type, method);
    run();
  }

  /** Adds what making an object by a constructor that is not written down needs. */
  void addDefaultConstructor(SourceType type) {
    asType(type);
    run();
  }

  /** Why there is no slice; empty if there is one. */
  String refusal() {
    return refusal;
  }

  Collection<Included> types() {
    return included.values();
  }

  Optional<Included> of(SourceType type) {
    return Optional.ofNullable(included.get(type));
  }

  private Included entry(SourceType type) {
    Included known = included.get(type);
    if (known == null) {
      known = new Included(type);
      included.put(type, known);
      type.outer().ifPresent(this::entry);
    }
    return known;
  }

  private void run() {
    while (refusal.isEmpty() && !open.isEmpty()) {
      open.poll().run();
      int size = included.values().stream().mapToInt(Included::size).sum();
      if (size > mostMembers) {
        refusal = "more than " + mostMembers + " members would have to be copied: " + names();
      }
    }
  }

  private String names() {
    return included.values().stream()
        .map(entry -> entry.type().simpleName() + " " + entry.size())
        .collect(Collectors.joining(", "));
  }

  private void member(SourceType type, Tree member) {
    Included entry = entry(type);
    if (entry.has(member)) {
      return;
    }
    List<Reference> references = References.of(member, type, resolver, ancestry);
    entry.add(member, references);
    open.add(() -> references.forEach(reference -> follow(reference, type)));
    if (member instanceof VariableTree field && field.getInitializer() == null) {
      type.initialisers()
          .filter(block -> block.toString().contains(field.getName()))
          .forEach(block -> member(type, block));
    }
  }

  private void follow(Reference reference, SourceType within) {
    if (reference instanceof Reference.Call call) {
      call(call, within);
    } else if (reference instanceof Reference.CallOnType call) {
      methods(call.type(), call.name(), call.arguments(), !call.onValue());
    } else if (reference instanceof Reference.CallOnSuper call) {
      ancestry
          .parents(within)
          .forEach(parent -> methods(parent, call.name(), call.arguments(), true));
    } else if (reference instanceof Reference.CallOnValue call) {
      called(call.name() + "/" + call.arguments(), Optional.empty());
    } else if (reference instanceof Reference.Name name) {
      field(within, name.name());
    } else if (reference instanceof Reference.FieldOfType field) {
      fieldOf(field.type(), field.name());
    } else if (reference instanceof Reference.New creation) {
      asType(creation.type());
      constructors(creation.type(), creation.arguments());
    } else if (reference instanceof Reference.TypeName name) {
      if (name.meaning() instanceof Meaning.OfLibrary library) {
        entry(library.type());
        if (!name.onlyAsOwner()) {
          asType(library.type());
        }
      }
    } else if (reference instanceof Reference.Unknown unknown) {
      refusal = "the source of " + unknown.name() + " is not known";
    }
  }

  private void call(Reference.Call call, SourceType within) {
    if (call.name().equals("<init>")) {
      boolean own = call.place().getName().contentEquals("this");
      Optional<SourceType> made = own ? Optional.of(within) : ancestry.parent(within);
      made.ifPresent(type -> constructors(type, call.arguments()));
      return;
    }
    for (Optional<SourceType> type = Optional.of(within);
        type.isPresent();
        type = type.get().outer()) {
      if (methods(type.get(), call.name(), call.arguments(), false)) {
        return;
      }
    }
    Optional<String> home = within.unit().staticallyImported(call.name());
    if (home.isPresent()) {
      libraryType(home.get()).ifPresent(type -> methods(type, call.name(), call.arguments(), true));
      return;
    }
    within.unit().staticStars().stream()
        .map(this::libraryType)
        .flatMap(Optional::stream)
        .forEach(type -> methods(type, call.name(), call.arguments(), true));
  }

  private Optional<SourceType> libraryType(String qualifiedName) {
    return resolver
        .qualified(qualifiedName)
        .flatMap(
            m -> m instanceof Meaning.OfLibrary lib ? Optional.of(lib.type()) : Optional.empty());
  }

  /**
   * Adds the methods of this name, inherited ones too; says whether there is one.
   *
   * @param exactly whether no subtype's method can be meant
   */
  private boolean methods(SourceType type, String name, List<JavaType> arguments, boolean exactly) {
    List<MethodTree> found =
        Overloads.chosen(
            type.methods().filter(method -> method.getName().contentEquals(name)).toList(),
            arguments);
    found.forEach(method -> member(type, method));
    if (!exactly) {
      called(name + "/" + arguments.size(), Optional.of(type));
    }
    if (!found.isEmpty()) {
      return true;
    }
    boolean inherited = false;
    for (SourceType parent : ancestry.parents(type)) {
      inherited |= methods(parent, name, arguments, exactly);
    }
    return inherited;
  }

  private void constructors(SourceType type, List<JavaType> arguments) {
    List<MethodTree> declared =
        type.methods().filter(method -> method.getName().contentEquals("<init>")).toList();
    Overloads.chosen(declared, arguments)
        .forEach(
            method -> {
              member(type, method);
              boolean explicit =
                  method.getBody() != null
                      && method.getBody().toString().matches("(?s)\\{\\s*(super|this)\\(.*");
              if (!explicit) {
                ancestry.parent(type).ifPresent(parent -> constructors(parent, List.of()));
              }
            });
    if (type.methods().noneMatch(method -> method.getName().contentEquals("<init>"))) {
      ancestry.parent(type).ifPresent(parent -> constructors(parent, List.of()));
    }
  }

  private void field(SourceType within, String name) {
    for (Optional<SourceType> type = Optional.of(within);
        type.isPresent();
        type = type.get().outer()) {
      if (fieldOf(type.get(), name)) {
        return;
      }
    }
    within
        .unit()
        .staticallyImported(name)
        .flatMap(this::libraryType)
        .ifPresent(type -> fieldOf(type, name));
  }

  private boolean fieldOf(SourceType type, String name) {
    Optional<VariableTree> field =
        type.fields().filter(each -> each.getName().contentEquals(name)).findFirst();
    field.ifPresent(each -> member(type, each));
    if (field.isPresent()) {
      return true;
    }
    return ancestry.parents(type).stream().anyMatch(parent -> fieldOf(parent, name));
  }

  private void asType(SourceType type) {
    Included entry = entry(type);
    if (entry.isType()) {
      return;
    }
    entry.useAsType();
    List<Reference> head = new ArrayList<>();
    ClassTree tree = type.tree();
    tree.getTypeParameters()
        .forEach(each -> head.addAll(References.of(each, type, resolver, ancestry)));
    ancestry.kept(type).forEach(each -> head.addAll(References.of(each, type, resolver, ancestry)));
    if (tree.getExtendsClause() != null) {
      head.addAll(References.of(tree.getExtendsClause(), type, resolver, ancestry));
    }
    entry.add(tree, head);
    open.add(() -> head.forEach(reference -> follow(reference, type)));
    if (type.isWhole()) {
      tree.getMembers().stream()
          .filter(member -> !(member instanceof ClassTree))
          .filter(member -> type.unit().file().textOf(member).isPresent())
          .forEach(member -> member(type, member));
      return;
    }
    if (type.methods().noneMatch(method -> method.getName().contentEquals("<init>"))) {
      ancestry.parent(type).ifPresent(parent -> constructors(parent, List.of()));
    }
    Set<String> owed = new PlatformMethods(resolver).owedBy(type, ancestry);
    boolean functional = ancestry.isFunctional(type);
    type.methods()
        .filter(method -> !method.getName().contentEquals("<init>"))
        .filter(
            method ->
                owed.contains(Calls.key(method))
                    || (functional && Ancestry.isWithoutBody(method))
                    || calls.mean(type, method))
        .forEach(method -> member(type, method));
    type.initialisers().filter(block -> !block.isStatic()).forEach(block -> member(type, block));
  }

  /** A method is called: types that are in use get theirs. */
  private void called(String key, Optional<SourceType> owner) {
    if (!calls.add(key, owner)) {
      return;
    }
    for (Included entry : List.copyOf(included.values())) {
      SourceType type = entry.type();
      if (entry.isType()) {
        type.methods()
            .filter(method -> calls.mean(type, method))
            .forEach(method -> member(type, method));
      }
    }
  }
}
