package dev.redgreen.coordinator.lane;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The environment that code nobody has read yet may see: the user's without its secrets. */
final class ChildEnvironment {
  private static final Pattern WITHHELD =
      Pattern.compile(
          "(TDD|GIT)_.*|.*(KEY|TOKEN|SECRET|PASSW|CREDENTIAL|AUTH|SESSION|COOKIE).*",
          Pattern.CASE_INSENSITIVE);

  private ChildEnvironment() {}

  /**
   * The variables of a child.
   *
   * @param own those of this process
   * @param added those that the project's build sets; they are not filtered
   */
  static Map<String, String> of(Map<String, String> own, Map<String, String> added) {
    Map<String, String> child = new TreeMap<>(own);
    child.keySet().removeIf(name -> WITHHELD.matcher(name).matches());
    child.putAll(added);
    return child;
  }
}
