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

  private static final String TROUBLE =
      """
      package shop;

      public class StoreTrouble extends RuntimeException {
        public StoreTrouble(Exception cause) {
          super(cause);
        }
      }
      """;

  @Test
  void anExceptionOfTheProjectWrapsTheCheckedOne() {
    learning.with("shop/StoreTrouble.java", TROUBLE);
    learning.learn(
        "shop/Names.java",
        """
        package shop;

        import java.io.IOException;
        import java.nio.file.Files;
        import java.nio.file.Path;

        class Names {
          String read(Path path) {
            return Files.readString(path);
          }
        }
        """,
        """
        package shop;

        import java.io.IOException;
        import java.nio.file.Files;
        import java.nio.file.Path;

        class Names {
          String read(Path path) {
            try {
              return Files.readString(path);
            } catch (IOException e) {
              throw new StoreTrouble(e);
            }
          }
        }
        """);
    learning.learn(
        "shop/Cleaner.java",
        """
        package shop;

        import java.io.IOException;
        import java.nio.file.Files;
        import java.nio.file.Path;

        class Cleaner {
          void clean(Path old) {
            System.out.println("cleaning");
            Files.delete(old);
          }
        }
        """,
        """
        package shop;

        import java.io.IOException;
        import java.nio.file.Files;
        import java.nio.file.Path;

        class Cleaner {
          void clean(Path old) {
            System.out.println("cleaning");
            try {
              Files.delete(old);
            } catch (IOException e) {
              throw new StoreTrouble(e);
            }
          }
        }
        """);
    learning.assertFixed(
        "shop/Sizes.java",
        """
        package shop;

        import java.io.IOException;
        import java.nio.file.Files;
        import java.nio.file.Path;

        class Sizes {
          long total(Path... paths) {
            long sum = 0;
            for (Path path : paths) {
              if (sum >= 0) {
                // in bytes
                sum += Files.size(path);
              }
            }
            return sum;
          }
        }
        """,
        """
        package shop;

        import java.io.IOException;
        import java.nio.file.Files;
        import java.nio.file.Path;

        class Sizes {
          long total(Path... paths) {
            long sum = 0;
            for (Path path : paths) {
              if (sum >= 0) {
                // in bytes
                try {
                  sum += Files.size(path);
                } catch (IOException e) {
                  throw new StoreTrouble(e);
                }
              }
            }
            return sum;
          }
        }
        """);
  }

  @Test
  void whatExamplesHaveInCommonByChanceIsNoPartOfTheIdiom() {
    learning.with("shop/StoreTrouble.java", TROUBLE);
    learnWrapped("One", "Files.delete(path);");
    learnWrapped("Two", "System.out.println(Files.size(path));");
    for (String unseen :
        new String[] {
          "Files.move(path, path.resolveSibling(\"old\"));",
          "for (String line : Files.readAllLines(path)) {\n  System.out.println(line);\n}"
        }) {
      String before = wrapping("Unseen", "int n = 0;\n" + unseen + "\nreturn \"\" + n;");
      String after = wrapping("Unseen", "int n = 0;\n" + wrapped(unseen) + "\nreturn \"\" + n;");
      learning.assertFixed("shop/Unseen.java", before, after);
    }
  }

  private void learnWrapped(String name, String statement) {
    String before = wrapping(name, statement + "\nreturn \"done\";");
    String after = wrapping(name, wrapped(statement) + "\nreturn \"done\";");
    learning.learn("shop/" + name + ".java", before, after);
  }

  private static String wrapping(String name, String body) {
    return "package shop;\n\nimport java.io.IOException;\nimport java.nio.file.Files;\n"
        + "import java.nio.file.Path;\n\nclass "
        + name
        + " {\n  String run(Path path) {\n"
        + body.indent(4)
        + "  }\n}\n";
  }

  private static String wrapped(String statements) {
    return "try {\n"
        + statements.indent(2)
        + "} catch (IOException e) {\n  throw new StoreTrouble(e);\n}";
  }

  @Test
  void aWholeBodyIsWrappedHoweverLongItIs() {
    learning.with("shop/StoreTrouble.java", TROUBLE);
    String two = "String text = Files.readString(path);\nreturn text.trim();";
    String three =
        "System.out.println(path);\nboolean there = Files.isSameFile(path, path);\nreturn \"\" + there;";
    learning.learn("shop/Two.java", wrapping("Two", two), wrapping("Two", wrapped(two)));
    learning.learn("shop/Three.java", wrapping("Three", three), wrapping("Three", wrapped(three)));
    String four =
        """
        int n = 0;
        // all of them
        for (String line : Files.readAllLines(path)) {
          n += line.length();
        }
        return "" + n;""";
    learning.assertFixed("shop/Four.java", wrapping("Four", four), wrapping("Four", wrapped(four)));
  }

  private static final String MAIL =
      """
      package mail;

      public class Mail {
        private Mail() {}

        public static Mail to(String receiver) {
          return new Mail();
        }

        public Mail subject(String text) {
          return this;
        }

        public Mail build() {
          return this;
        }
      }
      """;

  private static String mailing(String name, String made) {
    return """
        package app;

        import mail.Mail;

        class %s {
          private final String admin = "root";

          Mail make(String user, int count) {
            return %s;
          }
        }
        """
        .formatted(name, made);
  }

  @Test
  void aBuilderInPlaceOfAConstructor() {
    learning.with("mail/Mail.java", MAIL);
    learning.learn(
        "app/Greeting.java",
        mailing("Greeting", "new Mail(user, \"Hello\")"),
        mailing("Greeting", "Mail.to(user).subject(\"Hello\").build()"));
    learning.learn(
        "app/Report.java",
        mailing("Report", "new Mail(admin, user + count)"),
        mailing("Report", "Mail.to(admin).subject(user + count).build()"));
    learning.assertFixed(
        "app/Alarm.java",
        mailing("Alarm", "count > 3 ? new Mail(admin.trim(), \"Alarm \" + count) : null"),
        mailing(
            "Alarm",
            "count > 3 ? Mail.to(admin.trim()).subject(\"Alarm \" + count).build() : null"));
  }

  private static String using(String name, String imports, String type) {
    return """
        package app;
        %s
        class %s {
          %s kept;
        }
        """
        .formatted(imports, name, type);
  }

  @Test
  void theImportOfAClassOfTheProjectByItsSimpleName() {
    learning.with("shop/model/Money.java", "package shop.model;\n\npublic class Money {}\n");
    learning.with("shop/stock/Shelf.java", "package shop.stock;\n\npublic class Shelf {}\n");
    learning.with("shop/people/Guest.java", "package shop.people;\n\npublic class Guest {}\n");
    learning.learn(
        "app/One.java",
        using("One", "", "Money"),
        using("One", "\nimport shop.model.Money;\n", "Money"));
    learning.learn(
        "app/Two.java",
        using("Two", "\nimport java.util.List;\n", "List<Shelf>"),
        using("Two", "\nimport java.util.List;\nimport shop.stock.Shelf;\n", "List<Shelf>"));
    learning.assertFixed(
        "app/Three.java",
        using("Three", "", "Guest"),
        using("Three", "\nimport shop.people.Guest;\n", "Guest"));
    learning.assertFixed(
        "app/Four.java",
        using("Four", "\nimport java.util.Map;\nimport shop.stock.Shelf;\n", "Map<Shelf, Guest>"),
        using(
            "Four",
            "\nimport java.util.Map;\nimport shop.people.Guest;\nimport shop.stock.Shelf;\n",
            "Map<Shelf, Guest>"));
    learning.assertNothingProposed("app/Five.java", using("Five", "", "Nowhere"));
  }

  @Test
  void aPackageThatMoved() {
    for (String name : new String[] {"Bread", "Cake", "Rolls"}) {
      learning.with(
          "fresh/oven/" + name + ".java", "package fresh.oven;\n\npublic class " + name + " {}\n");
    }
    String one = using("One", "\nimport old.oven.Bread;\n", "Bread");
    String two = using("Two", "\nimport java.util.List;\nimport old.oven.Cake;\n", "List<Cake>");
    learning.learn("app/One.java", one, one.replace("old.oven", "fresh.oven"));
    learning.learn(
        "app/Two.java",
        two,
        using("Two", "\nimport fresh.oven.Cake;\nimport java.util.List;\n", "List<Cake>"));
    String three = using("Three", "\nimport old.oven.Rolls;\n", "Rolls");
    learning.assertFixed("app/Three.java", three, three.replace("old.oven", "fresh.oven"));
    String qualified = using("Four", "", "old.oven.Rolls");
    learning.assertFixed("app/Four.java", qualified, qualified.replace("old.oven", "fresh.oven"));
  }
}
