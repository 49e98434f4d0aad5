package dev.redgreen.fixer.reuse;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests that ask the reuse rung about a small project beside a store of their own. */
abstract class WithStore {
  @TempDir Path directory;
  @TempDir Path root;
  TestStore store;
  Solving solving;

  @BeforeEach
  void open() {
    store = new TestStore(directory);
    solving = new Solving(root, store.store());
  }

  @AfterEach
  void close() {
    store.close();
  }
}
