package crawl.index;

import java.util.Locale;

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
}
