package dev.redgreen.coordinator.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page of one command, made of what its help is made of, for the macros {@code man}. */
final class ManPage {
  private final CommandSpec command;
  private final StringBuilder text = new StringBuilder();

  private ManPage(CommandSpec command) {
    this.command = command;
  }

  /** Name of the page, as in {@code tdd-patterns-list}. */
  static String name(CommandSpec command) {
    return command.qualifiedName("-");
  }

  /** The page in troff, ASCII, with a newline at its end. */
  static String of(CommandSpec command) {
    ManPage page = new ManPage(command);
    page.write();
    return page.text.toString();
  }

  private void write() {
    List<String> about = lines(command.usageMessage().description());
    line(
        ".TH \"%s\" \"1\" \"\" \"tdd %s\" \"Redgreen\"",
        quoted(name(command).toUpperCase(Locale.ROOT)), quoted(Version.number()));
    section("NAME");
    line("%s \\- %s", escaped(name(command)), escaped(about.isEmpty() ? "" : about.get(0)));
    synopsis();
    section("DESCRIPTION");
    about.forEach(each -> paragraph(escaped(each)));
    arguments();
    subcommands();
    footer();
    seeAlso();
  }

  private void synopsis() {
    section("SYNOPSIS");
    String synopsis = new Help(command, Help.defaultColorScheme(Help.Ansi.OFF)).synopsis(0);
    line(".nh\n.ad l");
    line("%s", escaped(synopsis.strip().replaceAll("\\s+", " ")));
    line(".ad b\n.hy");
  }

  private void arguments() {
    List<ArgSpec> shown =
        Stream.<ArgSpec>concat(command.positionalParameters().stream(), command.options().stream())
            .filter(argument -> !argument.hidden())
            .toList();
    if (!shown.isEmpty()) {
      section("OPTIONS");
      shown.forEach(this::argument);
    }
  }

  private void argument(ArgSpec argument) {
    line(".TP\n%s", term(argument));
    lines(argument.description()).forEach(each -> line("%s", escaped(each)));
  }

  private static String term(ArgSpec argument) {
    String label = "\\fI" + escaped(argument.paramLabel()) + "\\fR";
    if (argument instanceof PositionalParamSpec) {
      return label;
    }
    String names =
        String.join(
            ", ",
            Arrays.stream(((OptionSpec) argument).names())
                .map(name -> "\\fB" + escaped(name) + "\\fR")
                .toList());
    return argument.arity().max() == 0 ? names : names + " " + label;
  }

  private void subcommands() {
    List<CommandSpec> shown = shown(command);
    if (shown.isEmpty()) {
      return;
    }
    section("COMMANDS");
    for (CommandSpec each : shown) {
      line(".TP\n\\fB%s\\fR(1)", escaped(name(each)));
      lines(each.usageMessage().description()).stream()
          .limit(1)
          .forEach(first -> line("%s", escaped(first)));
    }
  }

  /** A line of the footer that ends with a colon is a heading, what follows it stands as it is. */
  private void footer() {
    boolean open = false;
    for (String each : lines(command.usageMessage().footer())) {
      if (each.endsWith(":") && !each.startsWith(" ")) {
        open = close(open);
        section(each.substring(0, each.length() - 1).toUpperCase(Locale.ROOT));
      } else if (each.startsWith(" ")) {
        line("%s%s", open ? "" : ".nf\n", escaped(each.substring(Math.min(2, each.length()))));
        open = true;
      } else {
        open = close(open);
        paragraph(escaped(each));
      }
    }
    close(open);
  }

  private boolean close(boolean open) {
    if (open) {
      line(".fi");
    }
    return false;
  }

  private void seeAlso() {
    CommandSpec parent = command.parent();
    if (parent != null) {
      section("SEE ALSO");
      line("\\fB%s\\fR(1)", escaped(name(parent)));
    }
  }

  /** The commands below one that its help shows. */
  static List<CommandSpec> shown(CommandSpec command) {
    return command.subcommands().values().stream()
        .distinct()
        .map(CommandLine::getCommandSpec)
        .filter(each -> !each.usageMessage().hidden())
        .toList();
  }

  private void section(String title) {
    line(".SH \"%s\"", quoted(title));
  }

  private void paragraph(String words) {
    line(".PP\n%s", words);
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  /** Help texts are formats, in which {@code %n} ends a line; empty lines are left out. */
  private static List<String> lines(String... texts) {
    List<String> lines = new ArrayList<>();
    for (String each : texts) {
      String plain = Help.Ansi.OFF.string(each).replace("%%", "%").replace("%n", "\n");
      plain.lines().filter(line -> !line.isBlank()).forEach(lines::add);
    }
    return lines;
  }

  private static String quoted(String words) {
    return escaped(words).replace("\"", "\\(dq");
  }

  /** Nothing of it is a request, an escape or a character that turns into another one. */
  static String escaped(String words) {
    String text =
        words
            .replace("\\", "\\e")
            .replace("-", "\\-")
            .replace("'", "\\(aq")
            .replace("`", "\\(ga")
            .replace("^", "\\(ha")
            .replace("~", "\\(ti");
    return (text.startsWith(".") ? "\\&" : "") + ascii(text);
  }

  private static String ascii(String words) {
    StringBuilder text = new StringBuilder();
    words
        .codePoints()
        .forEach(
            each ->
                text.append(
                    each < 128
                        ? Character.toString(each)
                        : String.format(Locale.ROOT, "\\[u%04X]", each)));
    return text.toString();
  }
}
