package dev.redgreen.fixer.reuse.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HolderTest {
  private static Holder holder(String... nested) {
    Support support =
        new Support(
            List.of(nested), Map.of("lib.Tool", "Tool"), Set.of("/* MIT */"), nested.length);
    return new Holder(Till.TYPE, support);
  }

  @Test
  void standsBesideTheClass() {
    assertEquals(Path.of("src/main/java/acme/TillSupport.java"), holder().file());
    assertEquals(Map.of("lib.Tool", "TillSupport.Tool"), holder().names());
  }

  @Test
  void keepsTheNoticeAndImportsWhatTheCopyNeeds() {
    assertEquals(
        """
        /* MIT */
        package acme;

        import java.util.List;

        /** Code that {@link Till} is made with. */
        final class TillSupport {
          private TillSupport() {}

          static final class Tool {
            static List<String> none() {
              return List.of();
            }
          }
        }
        """,
        holder(
                """
                private static final class #lib.Tool# {
                  static #java.util.List#<String> none() {
                    return #java.util.List#.of();
                  }
                }
                """)
            .text("/* MIT */\n"));
  }
}
