package dev.redgreen.coordinator.context;

import java.util.Map;
import java.util.Optional;

/**
 * Libraries that shape the code around them, by how build files name them: frameworks, and what
 * runs tests.
 */
final class Known {
  private static final Map<String, String> FRAMEWORKS =
      Map.ofEntries(
          Map.entry("org.springframework.boot", "spring-boot"),
          Map.entry("org.springframework", "spring"),
          Map.entry("io.quarkus", "quarkus"),
          Map.entry("io.micronaut", "micronaut"),
          Map.entry("jakarta.platform", "jakarta-ee"),
          Map.entry("io.vertx", "vertx"),
          Map.entry("org.hibernate.orm", "hibernate"),
          Map.entry("io.dropwizard", "dropwizard"),
          Map.entry("react", "react"),
          Map.entry("vue", "vue"),
          Map.entry("@angular/core", "angular"),
          Map.entry("svelte", "svelte"),
          Map.entry("next", "next"),
          Map.entry("express", "express"),
          Map.entry("fastify", "fastify"),
          Map.entry("@nestjs/core", "nest"),
          Map.entry("django", "django"),
          Map.entry("flask", "flask"),
          Map.entry("fastapi", "fastapi"),
          Map.entry("numpy", "numpy"),
          Map.entry("pandas", "pandas"),
          Map.entry("tokio", "tokio"),
          Map.entry("axum", "axum"),
          Map.entry("actix-web", "actix-web"),
          Map.entry("serde", "serde"),
          Map.entry("github.com/gin-gonic/gin", "gin"),
          Map.entry("github.com/labstack/echo", "echo"));

  private static final Map<String, String> TESTS =
      Map.ofEntries(
          Map.entry("org.junit.jupiter", "junit-jupiter"),
          Map.entry("junit", "junit"),
          Map.entry("org.testng", "testng"),
          Map.entry("org.spockframework", "spock"),
          Map.entry("jest", "jest"),
          Map.entry("vitest", "vitest"),
          Map.entry("mocha", "mocha"),
          Map.entry("pytest", "pytest"),
          Map.entry("github.com/stretchr/testify", "testify"));

  private Known() {}

  static Optional<String> framework(String library) {
    return Optional.ofNullable(FRAMEWORKS.get(library));
  }

  static Optional<String> tests(String library) {
    return Optional.ofNullable(TESTS.get(library));
  }
}
