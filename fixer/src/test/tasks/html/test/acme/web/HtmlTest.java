package acme.web;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;

class HtmlTest {
  @Test
  void escapes() {
    assertEquals("&lt;b&gt;", Html.safe("<b>"));
    assertEquals("a &amp; b", Html.safe("a & b"));
    assertEquals("&quot;x&quot;", Html.safe("\"x\""));
    assertEquals("plain", Html.safe("plain"));
    assertEquals("", Html.safe(""));
    assertEquals("1 &lt; 2 &amp;&amp; 3 &gt; 2", Html.safe("1 < 2 && 3 > 2"));
    assertEquals("&lt;a href=&quot;x&quot;&gt;", Html.safe("<a href=\"x\">"));
    assertEquals("&amp;amp;", Html.safe("&amp;"));
  }

}
