package dev.redgreen.fixer.pom;

import static dev.redgreen.fixer.pom.PomProject.dependencies;
import static dev.redgreen.fixer.pom.PomProject.dependency;
import static dev.redgreen.fixer.pom.PomProject.maven;
import static dev.redgreen.fixer.pom.PomProject.pom;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.BuildFailure;
import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.Location;
import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.TestId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Poms before and after: the build itself, its plugins, its Java, its XML. */
final class PomRulesTest {
  private static final Path SOURCE = Path.of("src/main/java/Till.java");
  private static final String PLUGINS = "org.apache.maven.plugins";

  @TempDir Path temp;
  private PomProject project;

  @BeforeEach
  void repository() {
    project = new PomProject(temp);
    project.artifact(PLUGINS, "maven-compiler-plugin", "3.1", "p/A");
    project.artifact(PLUGINS, "maven-compiler-plugin", "3.14.1", "p/A");
    project.artifact(PLUGINS, "maven-compiler-plugin", "4.0.0-beta-1", "p/A");
    project.artifact(PLUGINS, "maven-surefire-plugin", "2.12.4", "p/A");
    project.artifact(PLUGINS, "maven-surefire-plugin", "3.5.4", "p/A");
  }

  private static String properties(String... lines) {
    return "  <properties>\n    " + String.join("\n    ", lines) + "\n  </properties>";
  }

  private static String plugin(String name, String version) {
    return """
    <build>
      <plugins>
        <plugin>
          <artifactId>%s</artifactId>
          <version>%s</version>
        </plugin>
      </plugins>
    </build>\
    """
        .formatted(name, version)
        .indent(2)
        .stripTrailing();
  }

  private static CompileError error(String code, String message) {
    return new CompileError("compiler.err." + code, new Location(SOURCE, 1, 1), 0, 1, "", message);
  }

  private static BuildFailure broken(String message) {
    return new BuildFailure(
        "maven.pom-unparsable", message, false, Optional.of(new Location(PomProject.POM, 1, 0)));
  }

  private void mends(String before, Failure failure, String after) {
    assertEquals(after, project.first(before, failure));
  }

  @Test
  void aCompilerPluginThatKnowsNoReleaseIsRaised() {
    String release = properties("<maven.compiler.release>17</maven.compiler.release>");
    String before = pom(release, plugin("maven-compiler-plugin", "3.1"));

    mends(
        before,
        maven("maven.source-level", "Source option 5 is no longer supported. Use 7 or later."),
        before.replace("<version>3.1<", "<version>3.14.1<"));
  }

  @Test
  void aPluginThatNamesNoGroupIsOneOfMavensOwn() {
    String before = pom(plugin("maven-surefire-plugin", "3.5.44"));

    mends(
        before,
        maven(
            "maven.plugin-not-found",
            "Plugin org.apache.maven.plugins:maven-surefire-plugin:3.5.44 or one of its"
                + " dependencies could not be resolved"),
        before.replace("<version>3.5.44<", "<version>3.5.4<"));
  }

  @Test
  void classesAreMadeForTheJavaOfTheSources() {
    String before =
        pom(
            properties(
                "<maven.compiler.source>17</maven.compiler.source>",
                "<maven.compiler.target>1.8</maven.compiler.target>"));

    mends(
        before,
        maven("maven.source-level", "warning: source release 17 requires target release 17"),
        before.replace(">1.8<", ">17<"));
  }

  @Test
  void aReleaseThatIsTooOldForThisJdkIsRaisedThoughTheMessageIsTheSame() {
    String before = pom(properties("<maven.compiler.release>6</maven.compiler.release>"));

    mends(
        before,
        maven("maven.source-level", "error: release version 6 not supported"),
        before.replace(">6<", ">8<"));
  }

  @Test
  void sourcesOfANewerJavaRaiseTheLevelAndNoFurther() {
    String before = pom(properties("<maven.compiler.release>8</maven.compiler.release>"));
    String records =
        "records are not supported in -source 8\n (use -source 16 or higher to enable records)";
    String patterns =
        "patterns are not supported in -source 8\n (use -source 21 or higher to enable p)";

    mends(
        before,
        error("feature.not.supported.in.source.plural", records),
        before.replace(">8<", ">16<"));
    assertEquals(
        List.of(),
        project.fixes(before, error("feature.not.supported.in.source.plural", patterns)));
  }

  @Test
  void aClassFileOfANewerJavaRaisesTheLevel() {
    String before = pom(properties("<maven.compiler.release>11</maven.compiler.release>"));

    mends(
        before,
        error(
            "cant.access", "cannot access Nut\n class file has wrong version 61.0, should be 55.0"),
        before.replace(">11<", ">17<"));
  }

  @Test
  void aPreviewNeedsTheFlagTwiceAndTheJdksOwnRelease() {
    String before = pom(properties("<maven.compiler.release>16</maven.compiler.release>"));

    String after =
        project.first(
            before,
            error(
                "preview.feature.disabled.plural",
                "x are a preview feature and are disabled by default.\n"
                    + "  (use --enable-preview to enable x)"));

    assertTrue(after.contains("<maven.compiler.release>17<"), after);
    assertTrue(after.contains("    <argLine>--enable-preview</argLine>\n  </properties>"), after);
    assertTrue(after.contains("            <arg>--enable-preview</arg>\n"), after);
  }

  @Test
  void testsThatAreNotRunRaiseSurefire() {
    String jupiter = dependencies(dependency("org.junit.jupiter", "junit-jupiter", "5.11.4"));
    String before = pom(jupiter, plugin("maven-surefire-plugin", "2.12.4"));

    mends(before, maven("maven.tests-not-run", ""), before.replace("2.12.4", "3.5.4"));
    mends(
        pom(jupiter),
        maven("maven.tests-not-run", ""),
        pom(jupiter, plugin("maven-surefire-plugin", "3.5.4")));
  }

  @Test
  void testsThatHaveAnApiOnlyGetAnEngine() {
    String api = dependency("org.junit.jupiter", "junit-jupiter-api", "5.11.4");
    String engine = dependency("org.junit.jupiter", "junit-jupiter-engine", "5.11.4");
    String surefire = plugin("maven-surefire-plugin", "3.5.4");
    String scoped = engine.replace("</version>", "</version>\n      <scope>test</scope>");

    mends(
        pom(dependencies(api), surefire),
        maven("maven.tests-not-run", ""),
        pom(dependencies(api, scoped), surefire));
  }

  @Test
  void theEncodingIsThatOfTheFile() {
    project.write(SOURCE.toString(), "// größe".getBytes(StandardCharsets.UTF_8));
    Failure unmappable = error("illegal.char.for.encoding", "unmappable character");
    String ascii =
        properties("<project.build.sourceEncoding>US-ASCII</project.build.sourceEncoding>");

    mends(pom(ascii), unmappable, pom(ascii.replace("US-ASCII", "UTF-8")));

    project.write(SOURCE.toString(), "// größe".getBytes(StandardCharsets.ISO_8859_1));
    mends(pom(ascii), unmappable, pom(ascii.replace("US-ASCII", "ISO-8859-1")));
  }

  @Test
  void tagsThatAreNotClosedAreClosed() {
    String right = pom(dependencies(dependency("a", "b", "1"), dependency("c", "d", "2")));
    String why = "Non-parseable POM";

    mends(right.replace("<version>1</version>", "<version>1"), broken(why), right);
    mends(right.replace("</version>", "</versoin>"), broken(why), right);
    mends(right.replaceFirst("    </dependency>\n", ""), broken(why), right);
    mends(right.replace("  </dependencies>\n", ""), broken(why), right);
    mends(right.replace("\n</project>", ""), broken(why), right);
    mends(right.replace("<version>1<", "<version>1</b><"), broken(why), right);
  }

  @Test
  void anAmpersandIsEscaped() {
    String right = pom("  <name>Till &amp; Co &#38; <!-- a & b --></name>");

    mends(right.replace("&amp;", "&"), broken("Non-parseable POM"), right);
  }

  @Test
  void misspeltElementsGetTheirNames() {
    String right = pom(dependencies(dependency("a", "b", "1")));

    mends(right.replace("dependency>", "dependancy>"), broken("Malformed POM"), right);
    mends(
        right
            .replace("groupId", "groupID")
            .replace("artifactId>b</artifactId", "artefactId>b</artefactId"),
        broken("Malformed POM"),
        right);
  }

  @Test
  void aPomThatNobodyUnderstandsIsLeftAlone() {
    assertEquals(List.of(), project.fixes("<project><a></project", broken("Non-parseable POM")));
  }

  @Test
  void ofTwoVersionsTheFirstGoesBecauseMavenTakesTheLast() {
    String first = dependency("com.acme", "nuts", "1");
    String last = dependency("com.acme", "nuts", "2");

    mends(
        pom(dependencies(first, last)),
        maven("maven.invalid-pom", "'dependencies...' must be unique"),
        pom(dependencies(last)));
  }

  @Test
  void aClassFileThatIsNotFoundLeadsToItsJar() {
    project.artifact("org.other", "gears", "3.0", "org/other/gears/Gear");
    String nuts = dependency("com.acme", "nuts", "1");
    Failure transitive =
        error("cant.access", "cannot access Gear\n class file for org.other.gears.Gear not found");
    Failure linkage =
        new TestFailure(
            new TestId("TillTest", "turns"),
            "java.lang.NoClassDefFoundError",
            "org/other/gears/Gear",
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty());
    String after = pom(dependencies(nuts, dependency("org.other", "gears", "3.0")));

    mends(pom(dependencies(nuts)), transitive, after);
    mends(pom(dependencies(nuts)), linkage, after);
  }

  @Test
  void theParentHasTheVersionThatItsPomSays() {
    project.write(
        "parent/pom.xml",
        "<project><groupId>com.acme</groupId><artifactId>all</artifactId><version>2</version></project>"
            .getBytes(StandardCharsets.UTF_8));
    String before =
        pom(
            "  <parent>\n    <groupId>com.acme</groupId>\n    <artifactId>all</artifactId>\n"
                + "    <version>1</version>\n  </parent>");

    mends(
        before,
        maven("maven.parent-not-found", "Non-resolvable parent POM: artifact com.acme:all:pom:1"),
        before.replace("<version>1<", "<version>2<"));
  }

  @Test
  void warningsAreErrorsNoLongerOnlyWhenNothingElseIsLeft() {
    String before =
        pom(
            "  <compilerArgs>\n"
                + "    <arg>-Xlint:all</arg>\n"
                + "    <arg>-Werror</arg>\n"
                + "  </compilerArgs>");

    mends(
        before,
        maven("maven.warnings-as-errors", "warnings found and -Werror specified"),
        before.replace("    <arg>-Werror</arg>\n", ""));
  }

  private static String processors(String named) {
    return """
        <build>
          <plugins>
            <plugin>
              <artifactId>maven-compiler-plugin</artifactId>
              <configuration>
                <annotationProcessors>
                  <annotationProcessor>%s</annotationProcessor>
                </annotationProcessors>
              </configuration>
            </plugin>
          </plugins>
        </build>"""
        .formatted(named)
        .indent(2)
        .stripTrailing();
  }

  @Test
  void aProcessorOfNearlyTheNameIsMeant() {
    project.artifact(
        "com.acme",
        "maker",
        "1",
        "META-INF/services/javax.annotation.processing.Processor",
        "# ours\ncom.acme.make.Maker\n".getBytes(StandardCharsets.UTF_8));
    String path =
        "<annotationProcessorPaths>\n<path><groupId>com.acme</groupId>"
            + "<artifactId>maker</artifactId><version>1</version></path>\n"
            + "</annotationProcessorPaths>\n";
    String before =
        pom(
            processors("com.acme.make.Makr")
                .replace("<annotationProcessors>", path + "<annotationProcessors>"));

    mends(
        before,
        maven("maven.annotation-processor", "Annotation processor 'com.acme.make.Makr' not found"),
        before.replace(".Makr<", ".Maker<"));
  }

  @Test
  void theArtifactOfAProcessorIsLookedIntoInTheVersionOfItsSibling() {
    project.artifact("com.acme", "maker", "1", "com/acme/make/Maker");
    project.artifact("com.acme", "maker", "2", "com/acme/make/Maker");
    String before =
        pom(
            "  <dependencies>",
            dependency("com.acme", "api", "1"),
            "  </dependencies>",
            processors("com.acme.make.Maker"));

    mends(
        before,
        maven("maven.annotation-processor", "Annotation processor 'com.acme.make.Maker' not found"),
        before.replace(
            "        </configuration>\n",
            """
                      <annotationProcessorPaths>
                        <path>
                          <groupId>com.acme</groupId>
                          <artifactId>maker</artifactId>
                          <version>1</version>
                        </path>
                      </annotationProcessorPaths>
                    </configuration>
            """));
  }

  @Test
  void aProcessorThatIsNowhereIsLeftToItsOwner() {
    assertEquals(
        List.of(),
        project.fixes(
            pom(processors("com.acme.lost.Maker")),
            maven(
                "maven.annotation-processor",
                "Annotation processor 'com.acme.lost.Maker' not found")));
  }

  @Test
  void aLibraryForANewerJavaIsLoweredToItsLastVersionForThisOne() {
    project.artifact("com.acme", "fast", "1.0", "com/acme/Fast.class", classFile(52));
    project.artifact("com.acme", "fast", "1.9", "com/acme/Fast.class", classFile(61));
    project.artifact("com.acme", "fast", "2.0", "com/acme/Fast.class", classFile(65));
    project.artifact("com.acme", "fast", "2.1", "com/acme/Fast.class", classFile(65));
    String before =
        pom("  <dependencies>", dependency("com.acme", "fast", "2.1"), "  </dependencies>");

    mends(
        before,
        new CompileError(
            "compiler.err.cant.access",
            new Location(Path.of("src/main/java/A.java"), 1, 1),
            -1,
            -1,
            "com.acme.Fast",
            "cannot access com.acme.Fast\n  bad class file: /m2/com/acme/fast/2.1/fast-2.1.jar"
                + "(/com/acme/Fast.class)\n    class file has wrong version 65.0, should be 61.0"),
        before.replace(">2.1<", ">1.9<"));
  }

  private static byte[] classFile(int version) {
    return new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, (byte) version};
  }

  @Test
  void windowsLinesStayWindowsLines() {
    String before = pom().replace("\n", "\r\n");

    Fix fix =
        project
            .fixes(
                before,
                maven("maven.source-level", "Source option 5 is no longer supported. Use 7"))
            .get(0);
    String after =
        fix.patch().applyTo(file -> Optional.of(before)).values().iterator().next().get();

    assertTrue(after.contains("<maven.compiler.source>8</maven.compiler.source>\r\n"), after);
    assertEquals(after, after.replaceAll("(?<!\r)\n", "\r\n"));
  }
}
