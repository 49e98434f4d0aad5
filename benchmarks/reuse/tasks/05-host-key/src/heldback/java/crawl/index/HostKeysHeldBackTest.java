package crawl.index;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;

import org.junit.Test;

public class HostKeysHeldBackTest {

  @Test
  public void emptyLabelsDoNotAppear() {
    assertEquals("org.example", HostKeys.sortKey("example..org"));
    assertEquals("org.example", HostKeys.sortKey(".example.org"));
    assertEquals("", HostKeys.sortKey("."));
  }

  @Test
  public void caseIsKept() {
    assertEquals("Org.EXAMPLE", HostKeys.sortKey("EXAMPLE.Org"));
  }

  @Test
  public void hyphensAndDigitsDoNotSeparate() {
    assertEquals("net.a-b_c", HostKeys.sortKey("a-b_c.net"));
    assertEquals("1.0.0.127", HostKeys.sortKey("127.0.0.1"));
  }

  @Test
  public void labelsThemselvesAreNotReversed() {
    assertEquals("bc.ab", HostKeys.sortKey("ab.bc"));
    assertEquals("a.b.c.d.e", HostKeys.sortKey("e.d.c.b.a"));
  }

  @Test
  public void theOtherMembersAreStillThere() {
    assertNull(HostKeys.sortKey(null));
    assertEquals("a.b", HostKeys.normalized("A.b"));
    assertFalse(HostKeys.isInternal("a.b"));
  }
}
