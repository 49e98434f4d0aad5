package crawl.index;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Keys under which the crawler files what it knows about a host. */
public final class HostKeys {

  /** Hosts without a dot are only reachable inside the house. */
  private static final String SEPARATOR = ".";

  private HostKeys() {}

  /** Returns the host as it is compared: lower case, no blanks around it. */
  public static String normalized(String host) {
    return host.strip().toLowerCase(Locale.ROOT);
  }

  /** Tells whether a host belongs to the intranet. */
  public static boolean isInternal(String host) {
    return !host.contains(SEPARATOR); // "localhost", "printer7"
  }

  /** Returns the labels of a host in reverse order without empty ones, or null for no host. */
  public static String sortKey(String host) {
    if (host == null) {
      return null;
    }
    List<String> labels =
        Arrays.stream(host.split("\\.")).filter(l -> !l.isEmpty()).collect(Collectors.toList());
    Collections.reverse(labels);
    return String.join(SEPARATOR, labels);
  }
}
