package dev.redgreen.coordinator.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A command of {@code tdd} that a page for users shows.
 *
 * @param page path in the checkout
 * @param line its number, from 1
 * @param words what stands after {@code tdd}, as a shell would split it
 * @param block whether it stands in a block, to be typed as it is
 */
public record DocumentedCommand(String page, int line, List<String> words, boolean block) {
  /** Pages whose blocks are typed by {@link DocumentedCommandsIT}. */
  public static final List<String> TYPED =
      List.of(
          "README.md",
          "docs/ci.md",
          "docs/fix.md",
          "docs/generate.md",
          "docs/hooks.md",
          "docs/install.md",
          "docs/quick-start.md",
          "docs/search.md",
          "docs/store.md",
          "docs/team.md");

  private static final Pattern INLINE = Pattern.compile("`tdd ([a-z][^`]*)`");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  /** Those of every page, in their order. */
  public static List<DocumentedCommand> all() {
    Path checkout = Sandbox.checkout();
    List<DocumentedCommand> all = new ArrayList<>();
    try (Stream<Path> pages = Files.list(checkout.resolve("docs"))) {
      Stream.concat(
              Stream.of("README.md", "CHANGELOG.md", "examples/README.md").map(checkout::resolve),
              pages.filter(page -> page.toString().endsWith(".md")).sorted())
          .forEach(page -> all.addAll(of(checkout, page)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  private static List<DocumentedCommand> of(Path checkout, Path page) {
    List<DocumentedCommand> commands = new ArrayList<>();
    String name = checkout.relativize(page).toString();
    int number = 0;
    boolean block = false;
    for (String line : lines(page)) {
      number++;
      if (line.strip().startsWith("```")) {
        block = !block;
      } else if (block) {
        for (String command : typed(line)) {
          commands.add(new DocumentedCommand(name, number, split(command), true));
        }
      } else {
        for (String command : mentioned(line)) {
          commands.add(new DocumentedCommand(name, number, split(command), false));
        }
      }
    }
    return commands;
  }

  private static List<String> lines(Path page) {
    try {
      return Files.readAllLines(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without prompt and comment; a line may have several. */
  private static List<String> typed(String line) {
    return Stream.of(line.replaceFirst("^\\$ ", "").replaceFirst("\\s+#.*", "").split("&&"))
        .map(String::strip)
        .filter(command -> command.matches("(?:\\S*/)?tdd .*"))
        .map(command -> command.replaceFirst("^\\S+ ", ""))
        .toList();
  }

  /** Each of the alternatives of {@code list|show}; what is in brackets may be typed too. */
  private static List<String> mentioned(String line) {
    List<String> commands = new ArrayList<>();
    Matcher matcher = INLINE.matcher(line);
    while (matcher.find()) {
      String command =
          matcher.group(1).replace(" | ", "|").replaceAll("[\\[\\]]", "").replace("…", "x");
      int start = command.lastIndexOf(' ', Math.max(0, command.indexOf('|'))) + 1;
      for (String alternative : command.substring(start).split("\\|")) {
        commands.add(command.substring(0, start) + alternative);
      }
    }
    return commands;
  }

  private static List<String> split(String command) {
    return WORD.matcher(command)
        .results()
        .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
        .toList();
  }

  @Override
  public String toString() {
    return page + ":" + line + ": tdd " + String.join(" ", words);
  }
}
