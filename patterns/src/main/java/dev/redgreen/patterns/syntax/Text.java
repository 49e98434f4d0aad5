package dev.redgreen.patterns.syntax;

import java.nio.charset.StandardCharsets;
import org.treesitter.TSNode;

/** A source text, with the places of nodes, which tree-sitter counts in bytes of UTF-8. */
final class Text {
  private final String text;
  private final byte[] bytes;
  private final boolean ascii;

  Text(String text) {
    this.text = text;
    this.bytes = text.getBytes(StandardCharsets.UTF_8);
    this.ascii = bytes.length == text.length();
  }

  String whole() {
    return text;
  }

  String of(TSNode node) {
    return between(node.getStartByte(), node.getEndByte());
  }

  String between(int startByte, int endByte) {
    return new String(bytes, startByte, Math.max(0, endByte - startByte), StandardCharsets.UTF_8);
  }

  /** The index of a character that begins at this byte. */
  int index(int atByte) {
    return ascii ? atByte : new String(bytes, 0, atByte, StandardCharsets.UTF_8).length();
  }
}
