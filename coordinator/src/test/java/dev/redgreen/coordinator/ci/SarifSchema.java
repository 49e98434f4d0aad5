package dev.redgreen.coordinator.ci;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

/** The schema of SARIF 2.1.0 as OASIS publishes it, out of a package of the registry. */
final class SarifSchema {
  private static final JsonSchema SCHEMA = load();

  private SarifSchema() {}

  private static JsonSchema load() {
    try (var in = SarifSchema.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      JsonNode schema = new ObjectMapper().readTree(in);
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The document, which is valid. */
  static JsonNode valid(String sarif) {
    try {
      JsonNode document = new ObjectMapper().readTree(sarif);
      assertEquals(Set.of(), SCHEMA.validate(document), sarif);
      return document;
    } catch (JsonProcessingException e) {
      throw new AssertionError(sarif, e);
    }
  }
}
