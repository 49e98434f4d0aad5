package dev.redgreen.fixer.reuse.slice;

import com.sun.source.tree.MethodTree;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The methods that a slice calls, by name and number of arguments. */
final class Calls {
  private final Ancestry ancestry;
  private final Set<Call> all = new LinkedHashSet<>();

  Calls(Ancestry ancestry) {
    this.ancestry = ancestry;
  }

  /** A call, on a value of a type or of nobody knows which. */
  private record Call(String key, Optional<SourceType> owner) {}

  /** Name and number of parameters: {@code add/2}. */
  static String key(MethodTree method) {
    return method.getName() + "/" + method.getParameters().size();
  }

  /** Adds a call; says whether it is new. */
  boolean add(String key, Optional<SourceType> owner) {
    return all.add(new Call(key, owner));
  }

  /** Whether one of the calls may mean this method of a type. */
  boolean mean(SourceType type, MethodTree method) {
    String key = key(method);
    return all.stream().filter(call -> call.key().equals(key)).anyMatch(call -> isOf(call, type));
  }

  private boolean isOf(Call call, SourceType type) {
    return call.owner().isEmpty()
        || ancestry.descends(type, call.owner().get())
        || ancestry.descends(call.owner().get(), type);
  }
}
