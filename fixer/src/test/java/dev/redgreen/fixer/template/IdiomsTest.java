package dev.redgreen.fixer.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.Fix;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Idioms of a project are learned from a few repairs and mend what nobody has seen. */
class IdiomsTest {
  @TempDir Path directory;
  private Learning learning;

  @BeforeEach
  void open() {
    learning = new Learning(directory);
  }

  @AfterEach
  void close() {
    learning.close();
  }

  @Test
  void aRenamedMethodOfAnApi() {
    learning.with(
        "net/Client.java",
        "package net;\n\npublic class Client {\n  public String load(String key) {\n    return key;\n  }\n}\n");
    String first =
        """
        package a;

        import net.Client;

        class First {
          String name(Client client) {
            return client.fetch("name");
          }
        }
        """;
    String second =
        """
        package b;

        import net.Client;

        class Second {
          private final Client backup = new Client();

          void run(int n) {
            System.out.println(backup.fetch("n" + n).length());
          }
        }
        """;
    learning.learn("a/First.java", first, first.replace("fetch", "load"));
    learning.learn("b/Second.java", second, second.replace("fetch", "load"));
    String unseen =
        """
        package c;

        import net.Client;

        class Unseen {
          Client make() {
            return new Client();
          }

          String[] all(String a) {
            // both
            return new String[] {make().fetch(a), make().fetch(a + a)};
          }
        }
        """;
    Fix fix = learning.assertFixed("c/Unseen.java", unseen, unseen.replace("fetch", "load"));
    assertEquals("template", fix.rung());
    assertTrue(
        fix.why().contains("learned from First.java and Second.java, 2 of 2 green"), fix.why());
    assertTrue(fix.why().contains("?0.fetch → ?0.load"), fix.why());
  }
}
