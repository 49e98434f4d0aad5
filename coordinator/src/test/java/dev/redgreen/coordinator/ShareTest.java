package dev.redgreen.coordinator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ShareTest {
  private static final List<Path> MODULES =
      List.of(Path.of(""), Path.of("core"), Path.of("api"), Path.of("app"), Path.of("web/ui"));

  private static long owners(Path module, int count) {
    return IntStream.rangeClosed(1, count)
        .filter(index -> new Share(index, count).has(module, MODULES))
        .count();
  }

  @Test
  void everyModuleBelongsToOneShare() {
    for (int count = 1; count <= 7; count++) {
      for (Path module : MODULES) {
        assertEquals(1, owners(module, count), module + " of " + count);
      }
      assertEquals(1, owners(Path.of("unknown"), count));
    }
  }

  @Test
  void sharesAreAsLargeAsEachOther() {
    for (int index = 1; index <= 5; index++) {
      Share share = new Share(index, 5);
      assertEquals(1, MODULES.stream().filter(module -> share.has(module, MODULES)).count());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0/2", "3/2", "1", "1/0", "a/b", "-1/2", ""})
  void whatIsNoShareIsWrongUsage(String text) {
    assertThrows(WrongUsage.class, () -> Share.parse(text));
  }
}
