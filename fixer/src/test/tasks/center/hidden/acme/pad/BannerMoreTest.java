package acme.pad;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;

class BannerMoreTest {
  @Test
  void more() {
    assertEquals("==title===", Banner.centered('=', 10, "title"));
    assertEquals("...a...", Banner.centered('.', 7, "a"));
  }

}
