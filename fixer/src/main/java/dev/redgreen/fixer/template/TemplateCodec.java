package dev.redgreen.fixer.template;

import dev.redgreen.fixer.template.Template.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Templates as text, one statement a line:
 *
 * <pre>
 * template 1
 * code compiler.err.cant.resolve.location.args
 * names owner = Client
 * change site in METHOD_INVOCATION at 0
 * before (MEMBER_SELECT ?0:EXPRESSION TOKEN"." NAME"fetch")
 * after (MEMBER_SELECT ?0:EXPRESSION TOKEN"." NAME"load")
 * made ?1 = NEAREST_NAME ?2
 * </pre>
 */
final class TemplateCodec {
  private static final String VERSION = "template 1";

  private TemplateCodec() {}

  static String encode(Template template) {
    StringBuilder text = new StringBuilder(VERSION).append('\n');
    text.append("code ").append(template.code()).append('\n');
    template
        .arguments()
        .forEach(
            (name, value) ->
                text.append("names ")
                    .append(name)
                    .append(" = ")
                    .append(quoted(value))
                    .append('\n'));
    for (Change change : template.changes()) {
      text.append("change ").append(change.place().name().toLowerCase(Locale.ROOT));
      text.append(" in ").append(change.parent().isEmpty() ? "any" : change.parent());
      change.at().forEach(step -> text.append(' ').append(step));
      text.append('\n');
      change
          .before()
          .forEach(tree -> text.append("before ").append(TreeText.write(tree)).append('\n'));
      change
          .after()
          .forEach(tree -> text.append("after ").append(TreeText.write(tree)).append('\n'));
    }
    template
        .facts()
        .forEach(
            (made, ways) ->
                ways.forEach(
                    fact ->
                        text.append("made ")
                            .append(quoted(made))
                            .append(" = ")
                            .append(fact.generator().name())
                            .append(' ')
                            .append(quoted(fact.argument()))
                            .append('\n')));
    return text.toString();
  }

  private static String quoted(String text) {
    return Template.isHole(text) ? text : TreeText.quoted(text);
  }

  /** The template of a text; empty if the text is of a version that is not known, or damaged. */
  static Optional<Template> decode(String text) {
    if (!text.startsWith(VERSION + "\n")) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Reading().read(text.substring(VERSION.length() + 1)));
    } catch (IllegalArgumentException | IndexOutOfBoundsException damaged) {
      return Optional.empty();
    }
  }

  private static final class Reading {
    private String code = "";
    private final TreeMap<String, String> names = new TreeMap<>();
    private final TreeMap<String, List<Fact>> facts = new TreeMap<>();
    private final List<Change> changes = new ArrayList<>();

    Template read(String text) {
      for (String line : text.split("\n")) {
        int space = line.indexOf(' ');
        read(line.substring(0, space), line.substring(space + 1));
      }
      if (changes.isEmpty()) {
        throw new IllegalArgumentException("no change");
      }
      return new Template(code, names, changes, facts);
    }

    private void read(String word, String rest) {
      switch (word) {
        case "code" -> code = rest;
        case "names" -> {
          int equals = rest.indexOf(" = ");
          names.put(rest.substring(0, equals), value(rest.substring(equals + 3)));
        }
        case "change" -> changes.add(change(rest.split(" ")));
        case "before" -> last(List.of(TreeText.read(rest)), List.of());
        case "after" -> last(List.of(), List.of(TreeText.read(rest)));
        case "made" -> made(rest);
        default -> throw new IllegalArgumentException(word);
      }
    }

    private static Change change(String[] words) {
      List<Integer> at = new ArrayList<>();
      for (int i = 3; i < words.length; i++) {
        at.add(Integer.parseInt(words[i]));
      }
      return new Change(
          Change.Place.valueOf(words[0].toUpperCase(Locale.ROOT)),
          words[2].equals("any") ? "" : words[2],
          at,
          List.of(),
          List.of());
    }

    private void last(List<Tree> before, List<Tree> after) {
      Change change = changes.remove(changes.size() - 1);
      changes.add(
          new Change(
              change.place(),
              change.parent(),
              change.at(),
              joined(change.before(), before),
              joined(change.after(), after)));
    }

    private static List<Tree> joined(List<Tree> some, List<Tree> more) {
      List<Tree> all = new ArrayList<>(some);
      all.addAll(more);
      return all;
    }

    private void made(String rest) {
      TreeText.Reader reader = new TreeText.Reader(rest);
      String made = reader.value();
      reader.expect(" = ");
      Generator generator = Generator.valueOf(reader.word());
      reader.expect(" ");
      Fact fact = new Fact(generator, reader.value());
      facts.computeIfAbsent(made, key -> new ArrayList<>()).add(fact);
    }

    private static String value(String text) {
      return new TreeText.Reader(text).value();
    }
  }
}
