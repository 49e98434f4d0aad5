package dev.redgreen.coordinator.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelTest {
  private static final String PLUGINS =
      """
      <build>
        <resources><resource><directory>res</directory></resource></resources>
        <plugins>
          <plugin><artifactId>maven-compiler-plugin</artifactId><configuration>
            <compilerArgs><arg>-Xlint:all</arg><arg>-Werror</arg><arg>--add-exports</arg><arg>a/b=c</arg></compilerArgs>
            <parameters>true</parameters>
          </configuration></plugin>
          <plugin><artifactId>maven-surefire-plugin</artifactId><configuration>
            <argLine>${memory} -Dquoted="a b" @{late} -javaagent:/r/org/jacoco/org.jacoco.agent/x.jar=y -javaagent:${mocks}</argLine>
            <systemPropertyVariables><where>${project.build.directory}/x</where></systemPropertyVariables>
            <environmentVariables><COLOUR>red</COLOUR></environmentVariables>
            <excludes><exclude>**/Slow*</exclude></excludes>
            <groups>quick</groups>
          </configuration></plugin>
        </plugins>
      </build>
      """;

  @TempDir Path directory;

  @Test
  void theModelIsWhatMavenWouldExecute() {
    SmallProject project = new SmallProject(directory.resolve("a project"));
    project
        .module(
            "",
            "t:one",
            "<maven.compiler.release>11</maven.compiler.release><maven.compiler.testRelease>17</maven.compiler.testRelease>"
                + "<memory>-Xmx300m</memory><late>-Dlate=1</late><mocks>/r/mockito-core-5.14.2.jar</mocks>",
            PLUGINS)
        .write(".mvn/maven.config", "-Dgiven=by-user\n")
        .write("src/main/java/t/A.java", "package t; class A {}");
    Path root = project.root();

    try (MavenRun maven = new MavenRun(directory.resolve("cache"))) {
      maven.run(new BuildRequest(root, root, "test-compile", List.of(), MavenRun.DEADLINE));
      ModuleModel model = maven.models.find(root, root).orElseThrow();

      assertEquals("t:one:1", model.java().coordinates());
      assertEquals(17, model.java().release());
      assertEquals(List.of("--add-exports", "a/b=c", "-parameters"), model.java().options());
      assertEquals(List.of(root.resolve("res")), model.java().mainResources());
      assertEquals(root.resolve("target/classes"), model.java().mainOutput());
      assertEquals(
          List.of(
              "-ea",
              "-Xmx300m",
              "-Dquoted=a b",
              "-Dlate=1",
              "-javaagent:/r/mockito-core-5.14.2.jar"),
          model.jvmArguments());
      Map<String, String> properties = model.systemProperties();
      assertEquals(root.resolve("target/x").toString(), properties.get("where"));
      assertEquals(root.toString(), properties.get("basedir"));
      assertEquals("by-user", properties.get("given"));
      assertTrue(
          properties.keySet().stream().noneMatch(name -> name.contains("redgreen")),
          properties.toString());
      assertEquals(Map.of("COLOUR", "red"), model.environment());
      assertEquals(List.of("**/Slow*"), model.surefire().excludes());
      assertEquals(root.resolve("target/surefire-reports"), model.surefire().reports());
      assertEquals(List.of("surefire selects tests by group"), model.obstacles());
    }
  }
}
