package access.badges;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who holds which badge; both sides are unique. */
public final class BadgeRegister {

  private final Map<String, String> holders = new HashMap<>();
  private final Map<String, String> badges = new HashMap<>();

  /** Gives a badge to a person; the badge's and the person's former entries end. */
  public void issue(String badge, String person) {
    badges.remove(holders.remove(badge));
    holders.remove(badges.remove(person));
    holders.put(badge, person);
    badges.put(person, badge);
  }

  public Optional<String> holderOf(String badge) {
    return Optional.ofNullable(holders.get(badge));
  }

  public Optional<String> badgeOf(String person) {
    return Optional.ofNullable(badges.get(person));
  }

  /** Returns how many badges have a holder. */
  public int issued() {
    return holders.size();
  }
}
