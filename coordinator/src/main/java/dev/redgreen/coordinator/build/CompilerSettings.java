package dev.redgreen.coordinator.build;

import dev.redgreen.fixer.javac.Processing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** How a module's sources are compiled, as javac in this process can do it. */
final class CompilerSettings {
  private static final Pattern VERSION = Pattern.compile("(?:1\\.)?(\\d+)");

  /** Since then javac runs only processors that it is told to run. */
  private static final int PROCESSORS_ON_REQUEST = 23;

  /**
   * Not for us: plugins such as Error Prone bend javac, processors are told apart, and warnings are
   * Maven's to judge, for only it compiles everything.
   */
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "-J.*|-Xplugin:.*|-A.*|-proc:.*|-processor.*|--processor.*|-Xlint.*|-Xdoclint.*|-Werror"
              + "|-XD.*|-Xmaxerrs|-Xmaxwarns|--should-stop.*|-source|-target|-release|--release"
              + "|--source|--target|-d|-s|-h|-cp|-classpath|--class-path|--module-path|-p"
              + "|-sourcepath|--source-path|-encoding|-implicit.*|-verbose|-g(:.*)?|-nowarn"
              + "|-deprecation");

  private static final Pattern WITH_VALUE =
      Pattern.compile(
          "-processor|-processorpath|--processor-path|--processor-module-path|-Xmaxerrs|-Xmaxwarns"
              + "|-source|-target|-release|--release|--source|--target|-d|-s|-h|-cp|-classpath"
              + "|--class-path|--module-path|-p|-sourcepath|--source-path|-encoding");

  private final ModelProperties model;
  private final int running;

  /**
   * The settings of a module.
   *
   * @param running Java version that this process runs on
   */
  CompilerSettings(ModelProperties model, int running) {
    this.model = model;
    this.running = running;
  }

  /** Java release; the higher one where tests have their own. */
  int release() {
    int main = release("compiler.", "release", "target", "source");
    int own = release("testCompiler.", "testRelease", "testTarget", "testSource");
    int test = own > 0 ? own : release("testCompiler.", "release", "target", "source");
    int higher = Math.max(main, test);
    return higher > 0 ? higher : running;
  }

  private int release(String prefix, String... names) {
    for (String name : names) {
      Matcher matcher = VERSION.matcher(model.text(prefix + name));
      if (matcher.matches()) {
        return Integer.parseInt(matcher.group(1));
      }
    }
    return 0;
  }

  String encoding() {
    String encoding = model.text("compiler.encoding");
    return encoding.isEmpty() ? "UTF-8" : encoding;
  }

  /** Arguments beside source level, paths and processors. */
  List<String> options() {
    List<String> options = new ArrayList<>();
    Iterator<String> given = given().iterator();
    while (given.hasNext()) {
      String option = given.next();
      if (!LEFT_OUT.matcher(option).matches()) {
        options.add(option);
      } else if (WITH_VALUE.matcher(option).matches() && given.hasNext()) {
        given.next();
      }
    }
    flag(options, "parameters", "-parameters");
    flag(options, "enablePreview", "--enable-preview");
    return options;
  }

  private Stream<String> given() {
    Stream<String> single = Stream.of(model.text("compiler.compilerArgument").split("\\s+"));
    return Stream.concat(model.list("compiler.compilerArgs").stream(), single)
        .filter(option -> !option.isEmpty());
  }

  private void flag(List<String> options, String name, String option) {
    if (model.is("compiler." + name) && !options.contains(option)) {
      options.add(option);
    }
  }

  /** The annotation processors that take part in the module's build. */
  Processing processing() {
    if (!processes()) {
      return Processing.NONE;
    }
    List<String> arguments =
        new ArrayList<>(given().filter(option -> option.startsWith("-A")).toList());
    List<String> named = model.list("compiler.annotationProcessors");
    if (!named.isEmpty()) {
      arguments.addAll(List.of("-processor", String.join(",", named)));
    }
    return new Processing(true, model.paths("compiler.processorPath"), arguments);
  }

  private boolean processes() {
    String proc = model.text("compiler.proc");
    if (proc.equals("none") || given().anyMatch("-proc:none"::equals)) {
      return false;
    }
    if (!model.list("compiler.annotationProcessorPaths").isEmpty()) {
      List<Path> path = model.paths("compiler.processorPath");
      return path.isEmpty() || path.stream().anyMatch(CompilerSettings::hasProcessor);
    }
    boolean asked =
        proc.equals("full")
            || given().anyMatch("-proc:full"::equals)
            || !model.list("compiler.annotationProcessors").isEmpty();
    return (asked || running < PROCESSORS_ON_REQUEST)
        && model.paths("test.classpath").stream().anyMatch(CompilerSettings::hasProcessor);
  }

  private static boolean hasProcessor(Path entry) {
    if (!Files.isRegularFile(entry)) {
      return Files.exists(entry.resolve(Processing.SERVICE));
    }
    try (ZipFile jar = new ZipFile(entry.toFile())) {
      return jar.getEntry(Processing.SERVICE) != null;
    } catch (IOException e) {
      return false;
    }
  }
}
