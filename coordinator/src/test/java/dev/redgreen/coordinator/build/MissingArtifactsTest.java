package dev.redgreen.coordinator.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class MissingArtifactsTest {
  @Test
  void sentencesNameThem() {
    assertEquals(
        List.of("com.acme:cutlery:9.9:jar", "com.acme:dishes-maven-plugin:2"),
        MissingArtifacts.in(
            """
            [ERROR] Could not find artifact com.acme:cutlery:jar:9.9 in central
            [ERROR] Plugin com.acme:dishes-maven-plugin:2 or one of its dependencies could not be resolved
            [ERROR] Could not find artifact com.acme:cutlery:jar:9.9 in central
            """));
  }

  @Test
  void anOldPluginNumbersThem() {
    assertEquals(
        List.of("org.apache.maven.surefire:surefire-junit3:2.12.4:jar"),
        MissingArtifacts.in(
            """
            [ERROR] Unable to generate classpath: MultipleArtifactsNotFoundException: Missing:
            [ERROR] ----------
            [ERROR] 1) org.apache.maven.surefire:surefire-junit3:jar:2.12.4
            [ERROR]   Path to dependency:
            [ERROR]   \t1) dummy:dummy:jar:1.0
            [ERROR]   \t2) org.apache.maven.surefire:surefire-junit3:jar:2.12.4
            [ERROR] for artifact:
            [ERROR]   dummy:dummy:jar:1.0
            """));
  }
}
