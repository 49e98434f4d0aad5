package dev.redgreen.coordinator.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectLayoutTest {
  @TempDir Path directory;
  private SmallProject project;

  @BeforeEach
  void repository() throws IOException {
    project = new SmallProject(directory);
    Files.createDirectory(directory.resolve(".git"));
  }

  private static String pom(String artifact, String more) {
    return SmallProject.pom("g:" + artifact, "pom", "", more);
  }

  private static String modules(String... names) {
    return "<modules><module>" + String.join("</module><module>", names) + "</module></modules>";
  }

  private ProjectLayout find(String from) {
    return ProjectLayout.find(directory.resolve(from));
  }

  private String problem(String from) {
    return String.valueOf(assertThrows(ProjectProblem.class, () -> find(from)).getMessage());
  }

  /** What is said of the pom here, from its line on. */
  private String problemOfPom() {
    String place = directory.resolve("pom.xml") + ":";
    String problem = problem("");
    assertTrue(problem.startsWith(place), problem);
    return problem.substring(place.length());
  }

  @Test
  void theNearestPomAndTheTopOfItsReactorAreFound() throws IOException {
    project.write("pom.xml", pom("top", modules("parts")));
    project.write(
        "parts/pom.xml",
        pom(
            "parts",
            "<profiles><profile><id>x</id>" + modules("one/pom.xml") + "</profile></profiles>"));
    project.write("parts/one/pom.xml", pom("one", ""));
    Files.createDirectories(directory.resolve("parts/one/src/main/java"));

    ProjectLayout layout = find("parts/one/src/main/java");

    assertEquals(new ProjectLayout(directory, directory.resolve("parts/one"), "g:top"), layout);
  }

  @Test
  void aModuleThatIsDeeperThanItsNeighboursBelongsToItsReactor() {
    project.write("pom.xml", pom("top", modules("libs/deep")));
    project.write("libs/deep/pom.xml", pom("deep", ""));

    assertEquals(directory, find("libs/deep").root());
  }

  @Test
  void aPomAboveThatDoesNotListTheModuleIsAnotherProject() {
    project.write("pom.xml", pom("top", modules("other")));
    project.write("alone/pom.xml", pom("alone", ""));

    assertEquals(directory.resolve("alone"), find("alone").root());
  }

  @Test
  void nothingAboveTheRepositoryIsLookedAt() throws IOException {
    project.write("pom.xml", pom("top", modules("inner")));
    project.write("inner/pom.xml", pom("inner", ""));
    Files.createDirectory(directory.resolve("inner/.git"));
    Files.createDirectories(directory.resolve("bare/.git"));

    assertEquals(directory.resolve("inner"), find("inner").root());
    assertTrue(problem("bare").contains("not in a Maven project"), problem("bare"));
  }

  @Test
  void aGradleProjectIsNamedAsSuch() throws IOException {
    project.write("app/build.gradle.kts", "plugins { java }");
    Files.createDirectories(directory.resolve("app/src"));

    assertTrue(problem("app/src").contains("is a Gradle project"), problem("app/src"));
  }

  @Test
  void aPomThatDoesNotParseIsLocated() {
    project.write("pom.xml", "<project>\n  <artifactId>x</artifact>\n</project>\n");

    String problem = problemOfPom();
    assertTrue(problem.startsWith("2:"), problem);
    assertTrue(problem.contains("artifactId"), problem);
  }

  @Test
  void aPomThatIsCutOffIsLocatedAndReadAsFarAsItGoes() {
    project.write("pom.xml", "<project>\n  <artifactId>cut</artifactId>\n  <depend");

    String problem = problemOfPom();
    assertTrue(problem.startsWith("3:"), problem);
    assertTrue(problem.endsWith("start tag <project> from line 1"), problem);
    assertEquals("cut", ProjectLayout.findUnsound(directory).name());
  }

  @Test
  void aPomIsReadInTheEncodingThatItStates() throws IOException {
    String pom =
        """
        <?xml version="1.0" encoding="ISO-8859-1"?>
        <project><!-- für alle --><artifactId>f<!-- so -->lü<![CDATA[gel]]></artifactId></project>
        """;
    Files.write(directory.resolve("pom.xml"), pom.getBytes(StandardCharsets.ISO_8859_1));

    assertEquals("flügel", ProjectLayout.find(directory).name());
  }

  @Test
  void anEncodingThatNobodyKnowsIsAFaultOfThePom() {
    project.write(
        "pom.xml",
        "<?xml version=\"1.0\" encoding=\"UTF-88\"?><project><artifactId>x</artifactId></project>");

    String problem = problemOfPom();
    assertTrue(problem.startsWith("1:1: the pom does not"), problem);
    assertTrue(problem.contains("its encoding UTF-88"), problem);
    assertEquals(directory, ProjectLayout.findUnsound(directory).root());
  }

  @Test
  void anEntityThatReadsAFileIsRefused() {
    project.write(
        "pom.xml",
        "<!DOCTYPE p [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><project><artifactId>&e;</artifactId></project>");

    assertTrue(problem("").contains("does not parse"), problem(""));
  }
}
