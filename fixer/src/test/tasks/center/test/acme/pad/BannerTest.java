package acme.pad;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;

class BannerTest {
  @Test
  void putsTextInTheMiddle() {
    assertEquals("**ab**", Banner.centered('*', 6, "ab"));
    assertEquals("-abc--", Banner.centered('-', 6, "abc"));
    assertEquals("xx", Banner.centered('x', 2, ""));
    assertEquals(" a ", Banner.centered(' ', 3, "a"));
  }

  @Test
  void leavesLongTextAlone() {
    assertEquals("abcdef", Banner.centered('*', 3, "abcdef"));
    assertEquals("abc", Banner.centered('*', 3, "abc"));
    assertEquals("abc", Banner.centered('*', -1, "abc"));
    assertNull(Banner.centered('*', 4, null));
  }

}
