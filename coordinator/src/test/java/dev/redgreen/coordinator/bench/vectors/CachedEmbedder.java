package dev.redgreen.coordinator.bench.vectors;

import dev.redgreen.patterns.Embedder;
import dev.redgreen.patterns.EmbedderSource;
import dev.redgreen.patterns.PatternId;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A model whose vectors are kept in a file by the hash of their text: embedding 10,000 methods
 * takes minutes, and each run of a measurement wants the same ones.
 */
final class CachedEmbedder implements Embedder {
  private static final int AT_ONCE = 64;

  private final EmbedderSource model;
  private final int dimension;
  private final Path file;
  private final Map<String, float[]> vectors = new HashMap<>();

  CachedEmbedder(EmbedderSource model, int dimension, Path file) {
    this.model = model;
    this.dimension = dimension;
    this.file = file;
    read();
  }

  @Override
  public String model() {
    return model.model();
  }

  @Override
  public int dimension() {
    return dimension;
  }

  @Override
  public List<float[]> embed(List<String> texts) {
    List<String> missing =
        new LinkedHashSet<>(texts)
            .stream().filter(text -> !vectors.containsKey(hash(text))).toList();
    for (int from = 0; from < missing.size(); from += AT_ONCE) {
      make(missing.subList(from, Math.min(missing.size(), from + AT_ONCE)));
      if (missing.size() > AT_ONCE) {
        System.err.printf("\rembedded %,d of %,d", from, missing.size());
      }
    }
    List<float[]> all = new ArrayList<>();
    texts.forEach(text -> all.add(Objects.requireNonNull(vectors.get(hash(text)))));
    return all;
  }

  private void make(List<String> texts) {
    List<float[]> made = model.load().embed(texts);
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(
                Files.newOutputStream(
                    file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)))) {
      for (int i = 0; i < texts.size(); i++) {
        out.writeUTF(hash(texts.get(i)));
        for (float component : made.get(i)) {
          out.writeFloat(component);
        }
        vectors.put(hash(texts.get(i)), made.get(i));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read() {
    if (!Files.exists(file)) {
      return;
    }
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      while (true) {
        String hash = in.readUTF();
        float[] vector = new float[dimension];
        for (int i = 0; i < dimension; i++) {
          vector[i] = in.readFloat();
        }
        vectors.put(hash, vector);
      }
    } catch (EOFException end) {
      // The last record is the end, or was cut by a kill and is made again.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String text) {
    return PatternId.sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
  }
}
