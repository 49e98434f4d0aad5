package dev.redgreen.fixer.pom;

import dev.redgreen.fixer.pom.LocalRepository.Artifact;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the packages of very common libraries come from. The version is asked for only where the
 * local repository has none.
 */
final class KnownArtifacts {
  /** Package, group, artifact, version. */
  private static final List<String[]> TABLE =
      Stream.of(
              "org.junit.jupiter org.junit.jupiter junit-jupiter 5.11.4",
              "org.junit.jupiter.params org.junit.jupiter junit-jupiter 5.11.4",
              "org.junit junit junit 4.13.2",
              "junit.framework junit junit 4.13.2",
              "org.hamcrest org.hamcrest hamcrest 2.2",
              "org.assertj.core org.assertj assertj-core 3.27.3",
              "org.mockito org.mockito mockito-core 5.14.2",
              "org.mockito.junit.jupiter org.mockito mockito-junit-jupiter 5.14.2",
              "org.testng org.testng testng 7.10.2",
              "org.slf4j org.slf4j slf4j-api 2.0.17",
              "ch.qos.logback.classic ch.qos.logback logback-classic 1.5.18",
              "org.apache.logging.log4j org.apache.logging.log4j log4j-api 2.24.3",
              "org.apache.commons.lang3 org.apache.commons commons-lang3 3.17.0",
              "org.apache.commons.text org.apache.commons commons-text 1.13.0",
              "org.apache.commons.csv org.apache.commons commons-csv 1.13.0",
              "org.apache.commons.math3 org.apache.commons commons-math3 3.6.1",
              "org.apache.commons.collections4 org.apache.commons commons-collections4 4.4",
              "org.apache.commons.compress org.apache.commons commons-compress 1.27.1",
              "org.apache.commons.io commons-io commons-io 2.18.0",
              "org.apache.commons.codec commons-codec commons-codec 1.17.1",
              "org.apache.commons.cli commons-cli commons-cli 1.9.0",
              "org.apache.commons.logging commons-logging commons-logging 1.3.4",
              "org.apache.http org.apache.httpcomponents httpclient 4.5.14",
              "org.apache.hc.client5 org.apache.httpcomponents.client5 httpclient5 5.4.1",
              "com.google.common com.google.guava guava 33.4.0-jre",
              "com.google.gson com.google.code.gson gson 2.11.0",
              "com.google.inject com.google.inject guice 7.0.0",
              "com.google.protobuf com.google.protobuf protobuf-java 4.29.3",
              "com.fasterxml.jackson.core com.fasterxml.jackson.core jackson-core 2.18.2",
              "com.fasterxml.jackson.annotation com.fasterxml.jackson.core jackson-annotations"
                  + " 2.18.2",
              "com.fasterxml.jackson.databind com.fasterxml.jackson.core jackson-databind 2.18.2",
              "com.fasterxml.jackson.datatype.jsr310 com.fasterxml.jackson.datatype"
                  + " jackson-datatype-jsr310 2.18.2",
              "org.yaml.snakeyaml org.yaml snakeyaml 2.3",
              "org.json org.json json 20250107",
              "lombok org.projectlombok lombok 1.18.36",
              "org.jspecify.annotations org.jspecify jspecify 1.0.0",
              "org.jetbrains.annotations org.jetbrains annotations 26.0.1",
              "org.jsoup org.jsoup jsoup 1.18.3",
              "org.joda.time joda-time joda-time 2.13.0",
              "okhttp3 com.squareup.okhttp3 okhttp 4.12.0",
              "picocli info.picocli picocli 4.7.6",
              "javax.servlet javax.servlet javax.servlet-api 4.0.1",
              "javax.inject javax.inject javax.inject 1",
              "javax.annotation javax.annotation javax.annotation-api 1.3.2",
              "javax.xml.bind javax.xml.bind jaxb-api 2.3.1",
              "javax.persistence javax.persistence javax.persistence-api 2.2",
              "javax.validation javax.validation validation-api 2.0.1.Final",
              "jakarta.servlet jakarta.servlet jakarta.servlet-api 6.1.0",
              "jakarta.inject jakarta.inject jakarta.inject-api 2.0.1",
              "jakarta.annotation jakarta.annotation jakarta.annotation-api 3.0.0",
              "jakarta.xml.bind jakarta.xml.bind jakarta.xml.bind-api 4.0.2",
              "jakarta.persistence jakarta.persistence jakarta.persistence-api 3.2.0",
              "jakarta.validation jakarta.validation jakarta.validation-api 3.1.0")
          .map(line -> line.split(" "))
          .toList();

  private KnownArtifacts() {}

  /** The artifact that this package comes from; empty if it is not among the common ones. */
  static Optional<Artifact> holding(String packageName, LocalRepository repository) {
    return TABLE.stream()
        .filter(row -> (packageName + ".").startsWith(row[0] + "."))
        .max(Comparator.comparingInt(row -> row[0].length()))
        .map(row -> new Artifact(row[1], row[2], version(row, repository)));
  }

  private static String version(String[] row, LocalRepository repository) {
    return repository.jars(row[1], row[2]).stream().findFirst().orElse(row[3]);
  }
}
