package dev.redgreen.fixer.pom;

import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.rules.Repair;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Sources, or classes that they use, of a newer Java than the project says it is compiled for; and
 * language features that are a preview in this JDK.
 */
final class LanguageLevelRule implements PomRule {
  private static final Pattern SOURCE =
      Pattern.compile("use -source (?<level>\\d+) or higher to enable");
  private static final Pattern CLASS_FILE =
      Pattern.compile("class file has wrong version (?<level>\\d+)\\.\\d+");
  private static final Pattern PREVIEW = Pattern.compile("use --enable-preview to enable");

  private static final String FLAG = "--enable-preview";

  private final int running;
  private final List<Failure> all;

  /**
   * A rule.
   *
   * @param running feature version of the JDK that builds
   * @param all every failure at hand, which together want a level
   */
  LanguageLevelRule(int running, List<Failure> all) {
    this.running = running;
    this.all = List.copyOf(all);
  }

  @Override
  public Stream<Repair> repairs(Failure failure, Poms poms) {
    if (poms.all().isEmpty()) {
      return Stream.of();
    }
    if (PREVIEW.matcher(failure.message()).find()) {
      return preview(poms);
    }
    int wanted = wanted(failure) == 0 ? 0 : all.stream().mapToInt(this::wanted).max().orElse(0);
    return wanted == 0 || wanted > running
        ? Stream.of()
        : Stream.of(
            new Repair(
                Patch.of(level(poms, wanted)),
                "this needs Java " + wanted + ", and the project is compiled for an older one",
                Standing.VERIFIED));
  }

  /** The level that a failure asks for; 0 if it asks for none. */
  private int wanted(Failure failure) {
    Matcher source = SOURCE.matcher(failure.message());
    if (source.find()) {
      return Integer.parseInt(source.group("level"));
    }
    Matcher version = CLASS_FILE.matcher(failure.message());
    return version.find() ? JavaLevel.ofClassFile(Integer.parseInt(version.group("level"))) : 0;
  }

  private static List<Edit> level(Poms poms, int wanted) {
    return JavaLevel.in(poms).isEmpty()
        ? JavaLevel.added(poms, wanted)
        : JavaLevel.edits(poms, level -> level < wanted, wanted);
  }

  /** A preview is compiled for the JDK's own release only, and tests need the flag too. */
  private Stream<Repair> preview(Poms poms) {
    List<Edit> edits = new ArrayList<>(JavaLevel.edits(poms, level -> level < running, running));
    edits.add(compilerFlag(poms));
    edits.add(testFlag(poms));
    String why =
        "this is a preview feature of JDK " + running + ", which compiler and tests are to enable";
    return Stream.of(new Repair(Patch.of(edits), why, Standing.VERIFIED));
  }

  private static Edit compilerFlag(Poms poms) {
    List<Poms.Found> plugins = poms.with("plugin", Poms.PLUGINS, "maven-compiler-plugin");
    if (plugins.isEmpty()) {
      return poms.all()
          .get(0)
          .add(
              List.of("build", "plugins"),
              List.of(
                  "<plugin>",
                  "  <artifactId>maven-compiler-plugin</artifactId>",
                  "  <configuration>",
                  "    <compilerArgs>",
                  "      <arg>" + FLAG + "</arg>",
                  "    </compilerArgs>",
                  "  </configuration>",
                  "</plugin>"));
    }
    Poms.Found plugin = plugins.get(0);
    return plugin
        .pom()
        .add(
            plugin.element(),
            List.of("configuration", "compilerArgs"),
            List.of("<arg>" + FLAG + "</arg>"));
  }

  /** Surefire takes the property unless its own configuration says otherwise. */
  private static Edit testFlag(Poms poms) {
    List<Poms.Found> lines = poms.named("argLine").toList();
    if (lines.isEmpty()) {
      return poms.all().get(0).properties(List.of("<argLine>" + FLAG + "</argLine>"));
    }
    Poms.Found line = lines.get(0);
    return line.pom().set(line.element(), line.element().text() + " " + FLAG);
  }
}
