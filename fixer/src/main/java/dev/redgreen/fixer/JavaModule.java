package dev.redgreen.fixer;

import dev.redgreen.fixer.javac.CompilerSetup;
import dev.redgreen.fixer.javac.Processing;
import java.nio.file.Path;
import java.util.List;

/**
 * One Maven module as the compiler sees it. All paths are absolute.
 *
 * @param coordinates {@code group:artifact:version}
 * @param root directory of the module's pom
 * @param mainSources source roots, generated ones included
 * @param testSources test source roots, generated ones included
 * @param mainResources resource directories
 * @param testResources test resource directories
 * @param mainClasspath compile class path without the module's own output
 * @param testClasspath test class path without the module's own outputs
 * @param mainOutput directory of compiled main classes
 * @param testOutput directory of compiled test classes
 * @param release Java release, such as 17
 * @param encoding name of the source encoding
 * @param options further arguments for javac, without source level, paths and processors
 * @param processing annotation processors that take part in its build
 */
public record JavaModule(
    String coordinates,
    Path root,
    List<Path> mainSources,
    List<Path> testSources,
    List<Path> mainResources,
    List<Path> testResources,
    List<Path> mainClasspath,
    List<Path> testClasspath,
    Path mainOutput,
    Path testOutput,
    int release,
    String encoding,
    List<String> options,
    Processing processing) {

  public JavaModule {
    mainSources = List.copyOf(mainSources);
    testSources = List.copyOf(testSources);
    mainResources = List.copyOf(mainResources);
    testResources = List.copyOf(testResources);
    mainClasspath = List.copyOf(mainClasspath);
    testClasspath = List.copyOf(testClasspath);
    options = List.copyOf(options);
  }

  /** What its main sources are compiled with, without annotation processors. */
  public CompilerSetup mainSetup() {
    return new CompilerSetup(release, options, Processing.NONE, mainClasspath);
  }

  /** What its test sources are compiled with, without annotation processors. */
  public CompilerSetup testSetup() {
    return new CompilerSetup(release, options, Processing.NONE, testClasspath);
  }
}
