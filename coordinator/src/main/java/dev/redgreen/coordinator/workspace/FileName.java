package dev.redgreen.coordinator.workspace;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Optional;

/** Names that every file system can hold and every reader sees as they are. */
final class FileName {
  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_PATH = 1024;
  private static final String SPECIAL = "\\:*?\"<>|";

  private FileName() {}

  /** What is wrong with a path, as one clause; empty if nothing is. */
  static Optional<String> malformed(Path file) {
    if (bytes(file) > LONGEST_PATH) {
      return Optional.of("its path is longer than " + LONGEST_PATH + " bytes");
    }
    for (Path name : file) {
      Optional<String> wrong = malformed(name.toString());
      if (wrong.isPresent()) {
        return wrong;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> malformed(String name) {
    if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
      return Optional.of("a name in it is longer than " + LONGEST_NAME + " bytes");
    }
    if (name.codePoints().anyMatch(FileName::invisible)) {
      return Optional.of("a name in it has characters that cannot be seen");
    }
    if (name.chars().anyMatch(c -> SPECIAL.indexOf(c) >= 0)) {
      return Optional.of("a name in it has characters that some file systems refuse");
    }
    if (name.endsWith(" ") || (name.endsWith(".") && !name.equals(".") && !name.equals(".."))) {
      return Optional.of("a name in it ends with a space or a dot");
    }
    return Normalizer.isNormalized(name, Normalizer.Form.NFC)
        ? Optional.empty()
        : Optional.of("a name in it is not in Unicode normal form C");
  }

  private static boolean invisible(int point) {
    int type = Character.getType(point);
    return Character.isISOControl(point)
        || Character.isIdentifierIgnorable(point)
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.UNASSIGNED
        || type == Character.PRIVATE_USE
        || type == Character.SURROGATE
        || point == 0xFFFD;
  }

  private static int bytes(Path file) {
    return file.toString().getBytes(StandardCharsets.UTF_8).length;
  }
}
