package crawl.index;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import org.junit.Test;

public class HostKeysTest {

  @Test
  public void normalizesCaseAndBlanks() {
    assertEquals("docs.example.org", HostKeys.normalized(" Docs.Example.ORG "));
  }

  @Test
  public void tellsIntranetHosts() {
    assertTrue(HostKeys.isInternal("printer7"));
    assertFalse(HostKeys.isInternal("example.org"));
  }

  @Test
  public void theKeyHasTheLabelsInReverseOrder() {
    assertEquals("org.example", HostKeys.sortKey("example.org"));
    assertEquals("org.example.docs", HostKeys.sortKey("docs.example.org"));
    assertEquals("uk.co.shop.cdn-2.img", HostKeys.sortKey("img.cdn-2.shop.co.uk"));
  }

  @Test
  public void aSingleLabelIsItsOwnKey() {
    assertEquals("localhost", HostKeys.sortKey("localhost"));
    assertEquals("", HostKeys.sortKey(""));
  }

  @Test
  public void aTrailingDotDoesNotCount() {
    assertEquals("org.example", HostKeys.sortKey("example.org."));
  }

  @Test
  public void noHostNoKey() {
    assertNull(HostKeys.sortKey(null));
  }
}
