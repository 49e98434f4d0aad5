package acme.web;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;

class HtmlMoreTest {
  @Test
  void more() {
    assertEquals("&lt;&gt;", Html.safe("<>"));
  }

}
