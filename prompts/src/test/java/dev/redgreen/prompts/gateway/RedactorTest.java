package dev.redgreen.prompts.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sample secrets are put together from halves, so that no scanner takes this file for a leak. */
class RedactorTest {
  private static final String FORTY = "0123456789abcdefGHIJklmnopQRSTuvwxyz0123";

  static Stream<String> secrets() {
    return Stream.of(
        "AKIA" + "ABCDEFGHIJKLMNOP",
        "ghp_" + FORTY,
        "github_pat_" + FORTY,
        "glpat-" + FORTY,
        "sk-" + FORTY,
        "csk-" + FORTY,
        "sk-proj-" + FORTY,
        "xoxb-" + "1234567890-" + FORTY,
        "AIza" + FORTY.substring(0, 35),
        "hf_" + FORTY,
        "eyJ" + "hbGciOiJIUzI1NiJ9." + "eyJzdWIiOiIxMjM0NTY3ODkwIn0." + "dozjgNryP4J3jVmNHl0w5N",
        "qZ8/k2Lm+Xv9Rt4Wb7Yc1Pd6Sf3Gh0Jn5Ae" + "UiOoTx",
        "a7Kd9" + "fQ2mX4vR8tW1bY6cP3dS5gH0jNq7",
        "wJ4lrX9tnF7MI/K7m" + "DxNqG2vZ/bPxRf8CYk3LwQe5T");
  }

  @ParameterizedTest
  @MethodSource("secrets")
  void aKeyIsTakenOutAndPutBack(String secret) {
    Redactor redactor = new Redactor(List.of());
    String text = "call(\"" + secret + "\"); // and " + secret + "\nnext line\n";

    assertEquals("call(\"[redacted-1]\"); // and [redacted-1]\nnext line\n", redactor.redact(text));
    assertEquals(text, redactor.restore(redactor.redact(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "String password = \"«hunter22»\";",
        "db.password=«hunter22»",
        "DB_PASSWORD: '«hunter22»'",
        "\"apiKey\": \"«hunter22»\"",
        "api_key=«hunter22»",
        "jdbc:mysql://root:«hunter22»@localhost/db",
        "Authorization: Bearer «hunter22hunter22»",
        "Authorization: Basic «aHVudGVyOmh1bnRlcjIy»",
        "<password>«hunter22»</password>",
        "?user=x&token=«hunter22»&y=1",
        "clientSecret = \"«hunter22»\""
      })
  void aNamedSecretIsTakenOut(String marked) {
    String text = marked.replace("«", "").replace("»", "");

    assertEquals(marked.replaceAll("«.*»", "[redacted-1]"), new Redactor(List.of()).redact(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "String password = request.getPassword();",
        "if (token == null) { token = next(); }",
        "password=${DB_PASSWORD}",
        "Token token = Token.of(text);",
        "assertEquals(\"d41d8cd98f00b204e9800998ecf8427e\", md5(\"\"));",
        "import org.apache.commons.lang3.builder.ReflectionToStringBuilder;",
        "class AbstractSingletonProxyFactoryBeanWithManyMoreWords1 {}",
        "void tokenizesByWhitespace() {",
        "src/main/java/dev/redgreen/prompts/gateway/HttpUrlParserV2Test/XyzQwKbJf.java",
        "assertEquals(0xCAFEBABE, 3405691582L);",
        "enum Secret { NONE }"
      })
  void ordinaryCodeStays(String line) {
    assertEquals(line, new Redactor(List.of()).redact(line));
  }

  @Test
  void aPrivateKeyIsTakenOutAsAWhole() {
    String key =
        "-----BEGIN RSA PRIVATE" + " KEY-----\nMIIEabc\nxyz==\n-----END RSA PRIVATE KEY-----";
    Redactor redactor = new Redactor(List.of());

    assertEquals("a\n[redacted-1]\nb", redactor.redact("a\n" + key + "\nb"));
    assertEquals("a\n" + key + "\nb", redactor.restore("a\n[redacted-1]\nb"));
    assertEquals("[redacted-2]", redactor.redact("-----BEGIN PRIVATE" + " KEY-----\nnever closed"));
  }

  @Test
  void aValueFoundOnceIsTakenOutEverywhere() {
    Redactor redactor = new Redactor(List.of("csk-the-key-of-this-run"));

    assertEquals("x [redacted-1] y", redactor.redact("x csk-the-key-of-this-run y"));
    assertEquals("password = \"[redacted-2]\"", redactor.redact("password = \"hunter22\""));
    assertEquals("login(\"[redacted-2]\")", redactor.redact("login(\"hunter22\")"));
    assertEquals("password = \"[redacted-2]\"", redactor.redact("password = \"[redacted-2]\""));
  }

  @Test
  void aMarkThatWasNeverGivenStays() {
    assertEquals("[redacted-7]", new Redactor(List.of()).restore("[redacted-7]"));
  }

  @Test
  @Timeout(20)
  void aHostileTextCostsLinearTime() {
    String line = "password" + " ".repeat(50) + "eyJ".repeat(20_000) + "a:".repeat(20_000);
    String text = (line + "\n").repeat(10) + "-----BEGIN PRIVATE" + " KEY-----\n".repeat(20_000);

    assertFalse(new Redactor(List.of()).redact(text).isEmpty());
  }

  @Test
  void whatTheUserCallsASecretIsTakenOut() {
    SecretPatterns own =
        new SecretPatterns(
            List.of(
                new SecretPatterns.Rule(Pattern.compile("acct-\\d+"), 0),
                new SecretPatterns.Rule(Pattern.compile("plan=(\\w+)"), 1)));
    Redactor redactor = new Redactor(List.of(), own);

    assertEquals("[redacted-1] has plan=[redacted-2]", redactor.redact("acct-4711 has plan=gold"));
    assertEquals("acct-4711", redactor.restore("[redacted-1]"));
  }

  @Test
  @Timeout(20)
  void anExpressionThatNeverEndsIsGivenUp() {
    SecretPatterns own =
        new SecretPatterns(List.of(new SecretPatterns.Rule(Pattern.compile("(a+)+b"), 0)));

    assertEquals("a".repeat(60) + "c", new Redactor(List.of(), own).redact("a".repeat(60) + "c"));
  }
}
