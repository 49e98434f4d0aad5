package dev.redgreen.patterns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  @ParameterizedTest
  @CsvSource({
    "leftPad,left pad",
    "parseHTTPResponse_v2,parse http response v 2",
    "MAX_VALUE,max value",
    "toUTF8String,to utf 8 string",
    "crc32,crc 32",
    "$weird__name,weird name",
    "isABTest,is ab test",
    "XMLHttpRequest,xml http request",
    "größeÄndern,größe ändern",
    "x,x",
    "'Pads a String (s) left.','pads a string s left'",
    "'++ -- !',''"
  })
  void identifiersAndProseAreSplit(String text, String words) {
    assertEquals(words, String.join(" ", Words.of(text)));
  }
}
