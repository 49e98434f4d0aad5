package dev.redgreen.coordinator.process;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What children may know of our environment variables: nothing secret, nothing of git or ours. */
final class ChildEnvironment {
  private static final Pattern OURS = Pattern.compile("(TDD|GIT|CEREBRAS|OPENAI|ANTHROPIC)_.*");

  // Words between underscores; KEY only together with what makes it a secret one.
  private static final Pattern SECRET =
      Pattern.compile(
          "(.*_)?(TOKEN|SECRETS?|PASS|PASSWD|PASSWORD|PASSPHRASE|PWD|CREDENTIALS?|AUTH|APIKEY"
              + "|(API|ACCESS|PRIVATE|SECRET|SIGNING|ENCRYPTION|DEPLOY|SSH)_KEY)(_.*)?"
              + "|.*(APIKEY|PASSWORD|SECRET|TOKEN)|SSH_AUTH_SOCK");

  private ChildEnvironment() {}

  /** The inherited variables without those that a child must not see. */
  static Map<String, String> clean(Map<String, String> inherited) {
    Map<String, String> clean = new TreeMap<>(inherited);
    clean.keySet().removeIf(ChildEnvironment::hidden);
    return clean;
  }

  /** The values of the variables that are secret by their names. */
  static List<String> secrets(Map<String, String> inherited) {
    return inherited.entrySet().stream()
        .filter(entry -> isSecret(entry.getKey().toUpperCase(Locale.ROOT)))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static boolean isSecret(String upper) {
    boolean directory = upper.equals("PWD") || upper.equals("OLDPWD");
    return !directory && SECRET.matcher(upper).matches();
  }

  private static boolean hidden(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    return OURS.matcher(upper).matches() || isSecret(upper);
  }
}
