package dev.redgreen.prompts.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
  @Test
  void valuesAreFilledInOnce() {
    Template template = Template.of("t", "a {{one}} b\n{{two}}\nc {{one}}\n");

    assertEquals(
        "a {{two}} $1 b\n2\nc {{two}} $1\n",
        template.fill(Map.of("one", "{{two}} $1", "two", "2")));
  }

  @Test
  void aLineOfNothingDisappears() {
    assertEquals("a\nb  c\n", Template.of("t", "a\n{{x}}\nb {{x}} c\n").fill(Map.of("x", "")));
  }

  @Test
  void unknownAndUnfilledPlaceholdersAreErrors() {
    Template template = Template.of("greeting", "{{name}} {{title}}");

    IllegalArgumentException error =
        assertThrows(
            IllegalArgumentException.class, () -> template.fill(Map.of("nam", "x", "title", "y")));

    assertEquals("template greeting: unknown [nam], unfilled [name]", error.getMessage());
  }

  @Test
  void aMissingTemplateIsAnError() {
    assertThrows(IllegalArgumentException.class, () -> Template.named("poem"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"code-rules", "generate", "repair", "reminder", "test-rules", "test"})
  void everyTemplateCanBeFilled(String name) {
    Template template = Template.named(name);
    Map<String, String> values = new TreeMap<>();
    template.placeholders().forEach(placeholder -> values.put(placeholder, "x"));

    assertFalse(template.fill(values).contains("{{"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"code-rules", "test-rules"})
  void theFixedPartNeverChanges(String name) {
    assertEquals(Set.of(), Template.named(name).placeholders());
  }
}
