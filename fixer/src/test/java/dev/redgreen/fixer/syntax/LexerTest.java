package dev.redgreen.fixer.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "int a=1;|int·a·=·1·;",
        "x = 1e-9+0x1p+3-2;|x·=·1e-9·+·0x1p+3·-·2·;",
        "a.b(.5f, 1_000L)|a·.·b·(·.5f·,·1_000L·)",
        "\"a \\\" // b\" + 'x'|\"a \\\" // b\"·+·'x'",
        "'\\'' '\\\\'|'\\''·'\\\\'",
        "a /* b \" */ c // d|a·/* b \" */·c·// d",
        "List<List<T>> $x_1|List·<·List·<·T·>·>·$x_1",
        "\"open|\"open",
        "/* open|/* open",
        "größe #|größe·#",
      })
  void textIsCutIntoTokens(String text, String tokens) {
    assertEquals(tokens, String.join("·", Lexer.tokens(text).stream().map(Token::text).toList()));
  }

  @Test
  void aTextBlockIsOneToken() {
    List<Token> tokens = Lexer.tokens("s = \"\"\"\n  a \"quoted\" \\\"\"\" b\n  \"\"\";");
    assertEquals(4, tokens.size());
    assertEquals(Token.Kind.STRING, tokens.get(2).kind());
  }

  @Test
  void anUnclosedLiteralEndsWithItsLine() {
    assertEquals(5, Lexer.tokens("s = \"abc;\r\nt;").size());
  }

  @Test
  void documentationIsToldFromComments() {
    List<Token> tokens = Lexer.tokens("/** a */ /* b */ /**/ // c");
    assertEquals(
        List.of(true, false, false, false), tokens.stream().map(Token::isJavadoc).toList());
    assertTrue(tokens.stream().allMatch(Token::isComment));
  }

  @Test
  void layoutIsForgotten() {
    assertEquals("int a ;", Lexer.withoutLayout("\ufeff\tint /* x */ a // y\r\n;"));
  }
}
