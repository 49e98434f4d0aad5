package dev.redgreen.fixer.javac;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavacMessagesTest {
  private final JavacMessages messages = new JavacMessages();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "cannot find symbol\\n  symbol:   class Lost\\n  location: class a.B|cant.resolve.location",
        "cannot find symbol\\n  symbol:   method f(int)\\n  location: class B|cant.resolve.location.args",
        "cannot find symbol\\n  symbol: class Lost|cant.resolve",
        "package org.nowhere does not exist|doesnt.exist",
        "incompatible types: int cannot be converted to String|prob.found.req",
        "missing return statement|missing.ret.stmt",
        "';' expected|expected",
        "class, interface, enum, or record expected|expected4",
        "unclosed string literal|unclosed.str.lit",
        "variable x is already defined in method f()|already.defined",
        "unreported exception java.io.IOException; must be caught or declared to be thrown|unreported.exception.need.to.catch.or.throw",
        "a.B is not abstract and does not override abstract method run() in Runnable|does.not.override.abstract",
        "method f in class a.B cannot be applied to given types;\\n  required: int\\n  found:    no arguments\\n  reason: actual and formal argument lists differ in length|cant.apply.symbol",
        "non-static method f() cannot be referenced from a static context|non-static.cant.be.ref",
      })
  void aMessageGivesItsCode(String message, String code) {
    assertEquals(Optional.of("compiler.err." + code), messages.code(message.replace("\\n", "\n")));
  }

  @Test
  void anotherLanguageGivesNone() {
    assertEquals(Optional.empty(), messages.code("Fehlende return-Anweisung"));
    assertEquals(Optional.empty(), messages.code(""));
  }
}
