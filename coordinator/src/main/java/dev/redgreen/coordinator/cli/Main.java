package dev.redgreen.coordinator.cli;

import dev.redgreen.coordinator.BrokenEnvironment;
import dev.redgreen.coordinator.WrongUsage;
import dev.redgreen.coordinator.workspace.WorkspaceException;
import dev.redgreen.patterns.StoreException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The entry point: the only place that ends the process. */
public final class Main {
  /** The release that begins to warn of the old locale data. */
  private static final int COMPAT_ENDS = 21;

  private Main() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    spareStart();
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    int exit = run(Console.of(System.in, out, err, System.getenv()), args);
    out.flush();
    err.flush();
    System.exit(exit);
  }

  /** Keeps libraries from what takes long when they are first used and is of no use here. */
  static void spareStart() {
    System.setProperty("picocli.disable.closures", "true"); // no search for Groovy in every jar
    System.setProperty("picocli.converters.excludes", "java\\.(net|sql|time)\\..*"); // none is used
    System.setProperty("sun.reflect.inflationThreshold", "1000"); // no bytecode for a few calls
    System.setProperty("jdk.reflect.useNativeAccessorOnly", "true"); // nor since JDK 18
    System.setProperty("slf4j.provider", "org.slf4j.nop.NOPServiceProvider"); // nor for loggers
    System.setProperty("slf4j.internal.verbosity", "WARN"); // and not a word of that
    if (Runtime.version().feature() < COMPAT_ENDS) {
      System.setProperty("java.locale.providers", "COMPAT"); // read in half the time
    }
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  /** Runs a command; returns its exit code: 0 done, 1 not green, 2 wrong usage, 3 environment. */
  public static int run(Console console, String... args) {
    if (Version.isAsked(args)) { // without reading what commands there are
      List.of(new Version().getVersion()).forEach(console.out()::println);
      return 0;
    }
    CommandLine line = new CommandLine(new Tdd(console), new Commands(console));
    Tdd.commandsFor(args).forEach(line::addSubcommand);
    line.setOut(new java.io.PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(new java.io.PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            console.colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
    line.setUsageHelpWidth(Math.min(110, Math.max(80, console.width())));
    line.setParameterExceptionHandler((e, given) -> wrongUsage(console, e));
    line.setExecutionExceptionHandler((e, command, result) -> failed(console, e));
    return line.execute(args);
  }

  private static int wrongUsage(Console console, ParameterException e) {
    console.err().println("tdd: " + e.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(e, console.err());
    console
        .err()
        .println("Try: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    return 2;
  }

  private static int failed(Console console, Exception e) throws Exception {
    console.err().println(console.paint("tdd: " + e.getMessage(), Console.Style.RED));
    if (e instanceof WrongUsage) {
      return 2;
    }
    if (e instanceof BrokenEnvironment
        || e instanceof StoreException
        || e instanceof WorkspaceException) {
      return 3;
    }
    console.err().println("This is a defect of tdd; please report it with these lines:");
    e.printStackTrace(console.err());
    return 3;
  }
}
