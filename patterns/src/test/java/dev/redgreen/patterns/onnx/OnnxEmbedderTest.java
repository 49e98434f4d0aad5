package dev.redgreen.patterns.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.patterns.Embedder;
import dev.redgreen.patterns.EmbedderSource;
import dev.redgreen.patterns.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxEmbedderTest {
  private static double cosine(float[] left, float[] right) {
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      sum += left[i] * right[i];
    }
    return sum;
  }

  private static void meaningIsNearerThanWords(EmbedderSource source) {
    Embedder embedder = source.load();
    assertSame(embedder, source.load());
    assertEquals(source.model(), embedder.model());
    List<float[]> vectors =
        embedder.embed(
            List.of(
                "String leftPad(String s, int size): fills up with blanks at the front",
                "boolean isLeapYear(int year)",
                "",
                "x ".repeat(5_000)));
    for (float[] vector : vectors) {
      assertEquals(embedder.dimension(), vector.length);
      assertEquals(1, cosine(vector, vector), 1e-4);
    }
    float[] query = embedder.embedQuery("make a text wider by inserting spaces before it");
    assertTrue(cosine(query, vectors.get(0)) > cosine(query, vectors.get(1)) + 0.1);
  }

  @Test
  void bgeKnowsMeaning(@TempDir Path directory) {
    EmbedderSource source = OnnxEmbedder.bgeSmall(directory);
    assertEquals(OnnxEmbedder.BGE_SMALL, source.model());
    meaningIsNearerThanWords(source);
  }

  @Test
  void ownModelGivesTheVectorsOfItsFiles(@TempDir Path directory) throws IOException {
    EmbedderSource packaged = OnnxEmbedder.miniLm(directory);
    assertEquals(OnnxEmbedder.MINILM, packaged.model());
    meaningIsNearerThanWords(packaged);

    Path model = unpacked("/all-minilm-l6-v2-q.onnx", directory.resolve("Mine.onnx"));
    Path tokenizer =
        unpacked("/all-minilm-l6-v2-q-tokenizer.json", directory.resolve("tokenizer.json"));
    EmbedderSource own =
        OnnxEmbedder.of(new OwnModel(model, tokenizer, OwnModel.Pooling.MEAN), directory);
    assertTrue(own.model().matches("mine\\.onnx-[0-9a-f]{12}"), own.model());
    assertArrayEquals(
        packaged.load().embedQuery("pad a text"), own.load().embedQuery("pad a text"), 1e-5f);

    EmbedderSource first =
        OnnxEmbedder.of(new OwnModel(model, tokenizer, OwnModel.Pooling.CLS), directory);
    assertNotEquals(own.model(), first.model());
    Files.writeString(tokenizer, " ", StandardOpenOption.APPEND);
    assertNotEquals(
        own.model(),
        OnnxEmbedder.of(new OwnModel(model, tokenizer, OwnModel.Pooling.MEAN), directory).model());
  }

  @Test
  void whatIsNoModelIsSaid(@TempDir Path directory) throws IOException {
    Path model = Files.writeString(directory.resolve("m.onnx"), "no model");
    Path tokenizer = Files.writeString(directory.resolve("tokenizer.json"), "{}");
    EmbedderSource source =
        OnnxEmbedder.of(new OwnModel(model, tokenizer, OwnModel.Pooling.MEAN), directory);
    String said = assertThrows(StoreException.class, source::load).getMessage();
    assertEquals("the embedder " + source.model() + " does not run on this machine", said);
    assertThrows(
        StoreException.class,
        () -> new OwnModel(directory.resolve("gone"), tokenizer, OwnModel.Pooling.MEAN));
  }

  private static Path unpacked(String resource, Path file) throws IOException {
    try (InputStream in = OnnxEmbedderTest.class.getResourceAsStream(resource)) {
      Files.copy(Objects.requireNonNull(in, resource), file);
    }
    return file;
  }
}
