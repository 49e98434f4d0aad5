package dev.redgreen.patterns.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorFileTest extends VectorIndexContract {
  private static final IndexStamp STAMP = new IndexStamp("store", "model", 70, 20, 5);

  @TempDir private Path directory;

  /** Written and opened again. */
  @Override
  VectorIndex index(int dimension, Map<Long, float[]> vectors) {
    Path file = directory.resolve("a.index");
    write(file, dimension, vectors);
    return usable(file, stamp(dimension)).index();
  }

  private static IndexStamp stamp(int dimension) {
    return new IndexStamp("store", "model", dimension, 20, 5);
  }

  private static void write(Path file, int dimension, Map<Long, float[]> vectors) {
    try (VectorFileWriter writer = VectorFile.write(file, dimension)) {
      for (Map.Entry<Long, float[]> entry : new TreeMap<>(vectors).entrySet()) {
        writer.add(entry.getKey(), entry.getValue());
      }
      writer.finish(stamp(dimension));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static VectorFile.Usable usable(Path file, IndexStamp now) {
    VectorFile.Opened opened = VectorFile.open(file, now);
    assertTrue(opened instanceof VectorFile.Usable, opened::toString);
    return (VectorFile.Usable) opened;
  }

  private Path sample() {
    Path file = directory.resolve("sample.index");
    write(file, 70, new Clustered(70, 2).vectors(100));
    return file;
  }

  private static String refusal(Path file, IndexStamp now) {
    return VectorFile.open(file, now) instanceof VectorFile.Unusable unusable
        ? unusable.reason()
        : "";
  }

  @Test
  void stampSaysWhatIsInIt() {
    Path file = sample();
    IndexStamp later = new IndexStamp("store", "model", 70, 25, 6);
    assertEquals(STAMP, usable(file, later).stamp());
    assertEquals(
        "it belongs to another store", refusal(file, new IndexStamp("other", "model", 70, 25, 6)));
    assertEquals(
        "it holds vectors of another model",
        refusal(file, new IndexStamp("store", "else", 70, 25, 6)));
    assertEquals(
        "it holds vectors of another model",
        refusal(file, new IndexStamp("store", "model", 71, 25, 6)));
    assertEquals(
        "it is newer than the store", refusal(file, new IndexStamp("store", "model", 70, 19, 6)));
    assertEquals("there is none yet", refusal(directory.resolve("none"), STAMP));
  }

  @Test
  void everyTruncationIsNoticed() throws IOException {
    Path file = sample();
    byte[] whole = Files.readAllBytes(file);
    for (int length : new int[] {0, 10, VectorFile.HEAD, 20_000, whole.length - 1}) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertTrue(!refusal(file, STAMP).isEmpty(), () -> "cut at " + length);
    }
  }

  @Test
  void everyFlippedBitIsNoticed() throws IOException {
    Path file = sample();
    byte[] whole = Files.readAllBytes(file);
    int tail = VectorFile.HEAD + 100 * (70 * Float.BYTES + CodeBlock.bytes(1, SignCode.words(70)));
    for (int at = 0; at < whole.length; at += 61) {
      byte[] flipped = whole.clone();
      flipped[at] ^= 4;
      Files.write(file, flipped);
      if (at < VectorFile.HEAD || at >= tail) {
        int place = at;
        assertTrue(!refusal(file, STAMP).isEmpty(), () -> "flipped at " + place);
      } else {
        CodeScan index = usable(file, STAMP).index();
        assertThrows(DamagedIndexException.class, index::lost);
      }
    }
  }

  @Test
  void vectorsOfOneBlockAreUsableBesideADamagedOne() throws IOException {
    Path file = sample();
    float[] any = new Clustered(70, 9).vector();
    byte[] bytes = Files.readAllBytes(file);
    bytes[VectorFile.HEAD + 99 * 70 * Float.BYTES] ^= 1;
    Files.write(file, bytes);
    CodeScan index = usable(file, STAMP).index();
    assertTrue(index.similarity(any, 3) >= -1);
    assertThrows(DamagedIndexException.class, () -> index.similarity(any, 300));
  }

  @Test
  void codesOfOneBlockAreUsableBesideADamagedOne() throws IOException {
    Path file = directory.resolve("large.index");
    Map<Long, float[]> vectors = new Clustered(70, 2).vectors(3_000);
    write(file, 70, vectors);
    long first = Collections.min(vectors.keySet());
    long last = Collections.max(vectors.keySet());
    float[] any = new Clustered(70, 9).vector();
    byte[] bytes = Files.readAllBytes(file);
    bytes[VectorFile.HEAD + 3_000 * 70 * Float.BYTES + 7] ^= 1;
    Files.write(file, bytes);
    CodeScan index = usable(file, STAMP).index();
    assertTrue(index.similarity(any, last) >= -1);
    assertThrows(DamagedIndexException.class, () -> index.remove(first));
    assertThrows(DamagedIndexException.class, () -> index.search(any, 10, VectorIndex.ALL));
  }

  @Test
  void unfinishedFileLeavesTheOldOne() throws IOException {
    Path file = sample();
    byte[] before = Files.readAllBytes(file);
    try (VectorFileWriter writer = VectorFile.write(file, 70)) {
      writer.add(1, new Clustered(70, 9).vector());
    }
    assertEquals(List.of("sample.index"), names());
    assertEquals(-1, Arrays.mismatch(before, Files.readAllBytes(file)));
  }

  @Test
  void whatAKilledProcessLeftIsRemovedLater() throws IOException {
    Path left = Files.createFile(directory.resolve("sample.index-123.part"));
    Path young = Files.createFile(directory.resolve("sample.index-124.part"));
    Files.setLastModifiedTime(left, FileTime.from(Instant.now().minusSeconds(7_200)));
    sample();
    assertEquals(List.of("sample.index", young.getFileName().toString()), names());
  }

  @Test
  void twoWritersEndWithOneWholeFile() throws IOException {
    Path file = directory.resolve("two.index");
    Clustered clustered = new Clustered(70, 4);
    try (VectorFileWriter one = VectorFile.write(file, 70);
        VectorFileWriter two = VectorFile.write(file, 70)) {
      for (long id = 1; id <= 50; id++) {
        one.add(id, clustered.vector());
        two.add(id + 100, clustered.vector());
      }
      two.finish(STAMP);
      CodeScan open = usable(file, STAMP).index();
      one.finish(STAMP);
      assertEquals(List.of(), open.lost());
    }
    assertEquals(50, usable(file, STAMP).index().size());
    assertEquals(List.of("two.index"), names());
  }

  @Test
  void killedWriterLeavesAWholeIndex() throws Exception {
    Path file = directory.resolve("killed.index");
    for (int kill = 1; kill <= 3; kill++) {
      Process process = VectorWritingProcess.start(file);
      long complete = 0;
      try (BufferedReader out = process.inputReader()) {
        while (complete < 2 * kill) {
          complete = Long.parseLong(out.readLine());
        }
        Thread.sleep(7L * kill);
      } finally {
        process.destroyForcibly().waitFor();
      }
      VectorFile.Usable opened = usable(file, VectorWritingProcess.stamp(Long.MAX_VALUE));
      assertTrue(opened.stamp().added() >= complete, opened::toString);
      assertEquals(VectorWritingProcess.VECTORS, opened.index().size());
      assertEquals(List.of(), opened.index().lost());
    }
  }

  @Test
  void idsAscend() throws IOException {
    float[] vector = new Clustered(70, 4).vector();
    try (VectorFileWriter writer = VectorFile.write(directory.resolve("x.index"), 70)) {
      writer.add(7, vector);
      assertThrows(IllegalArgumentException.class, () -> writer.add(7, vector));
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
