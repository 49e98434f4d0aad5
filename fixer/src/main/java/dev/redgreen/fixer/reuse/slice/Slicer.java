package dev.redgreen.fixer.reuse.slice;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import dev.redgreen.fixer.reuse.demand.JavaType;
import dev.redgreen.fixer.reuse.find.Candidate;
import dev.redgreen.fixer.reuse.find.Catalogue;
import dev.redgreen.fixer.reuse.find.Home;
import dev.redgreen.fixer.reuse.write.Support;
import dev.redgreen.patterns.MemberSignature;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Cuts out of library sources what some of their members need. */
public final class Slicer {
  private final Resolver resolver;
  private final int mostMembers;
  private final Map<Object, Optional<Support>> known = new HashMap<>();
  private final Map<Object, String> refusals = new HashMap<>();

  /**
   * A slicer.
   *
   * @param mostMembers how many methods and constructors a slice may have
   */
  public Slicer(Catalogue catalogue, int mostMembers) {
    this.resolver = new Resolver(catalogue);
    this.mostMembers = mostMembers;
  }

  /**
   * What has to be copied for these members; empty if it is too much or cannot be found.
   *
   * @param whole whether copied types keep all interfaces, or only those that cost little
   */
  public Optional<Support> support(List<Candidate> members, boolean whole) {
    List<Candidate> copied =
        members.stream().filter(member -> member.home() == Home.STORE).toList();
    if (copied.isEmpty()) {
      return Optional.of(Support.NONE);
    }
    Object key = key(copied, whole);
    Optional<Support> before = known.get(key);
    if (before == null) {
      before = cut(copied, whole);
      known.put(key, before);
    }
    return before;
  }

  private static Object key(List<Candidate> copied, boolean whole) {
    return List.of(whole, copied.stream().map(member -> member.signature().toString()).toList());
  }

  /** Why these members cannot be copied, in one clause. */
  public String refusal(List<Candidate> members, boolean whole) {
    List<Candidate> copied =
        members.stream().filter(member -> member.home() == Home.STORE).toList();
    return refusals.getOrDefault(key(copied, whole), "its source was not found");
  }

  private Optional<Support> cut(List<Candidate> members, boolean whole) {
    Closure closure = new Closure(resolver, new Ancestry(resolver, whole), mostMembers);
    for (Candidate member : members) {
      Optional<SourceType> type = resolver.type(member.signature().enclosingType());
      if (type.isEmpty()) {
        return Optional.empty();
      }
      Optional<MethodTree> method = method(type.get(), member.signature());
      if (method.isPresent()) {
        closure.add(type.get(), method.get());
      } else if (member.signature().isConstructor()) {
        closure.addDefaultConstructor(type.get());
      } else {
        return Optional.empty();
      }
    }
    if (!closure.refusal().isEmpty()) {
      refusals.put(key(members, whole), closure.refusal());
      return Optional.empty();
    }
    return Optional.of(support(closure));
  }

  private static Optional<MethodTree> method(SourceType type, MemberSignature signature) {
    String name = signature.isConstructor() ? "<init>" : signature.name();
    List<String> wanted =
        signature.parameters().stream().map(parameter -> erased(parameter.type())).toList();
    return type.methods()
        .filter(method -> method.getName().contentEquals(name))
        .filter(method -> types(method).equals(wanted))
        .findFirst();
  }

  private static List<String> types(MethodTree method) {
    return method.getParameters().stream()
        .map(VariableTree::getType)
        .map(type -> erased(type.toString().replaceAll("@\\w+(\\([^)]*\\))?\\s*", "")))
        .toList();
  }

  private static String erased(String type) {
    JavaType parsed = JavaType.parse(type);
    return parsed.simpleName() + parsed.dimensions();
  }

  private Support support(Closure closure) {
    Map<String, String> names = new HashMap<>();
    Set<String> notices = new LinkedHashSet<>();
    int members = 0;
    for (Included entry : closure.types()) {
      SourceType type = entry.type();
      members += entry.size();
      if (type.outer().isEmpty()) {
        names.put(type.qualifiedName(), type.simpleName());
        if (!type.unit().header().isEmpty()) {
          notices.add(type.unit().header());
        }
      }
    }
    return new Support(new SliceText(closure, resolver).nested(), names, notices, members);
  }
}
