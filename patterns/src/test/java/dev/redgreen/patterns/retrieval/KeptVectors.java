package dev.redgreen.patterns.retrieval;

import dev.redgreen.patterns.Embedder;
import dev.redgreen.patterns.PatternId;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Vectors that were made once, by model and hash of the text, in a file of their own. */
final class KeptVectors implements Embedder {
  private final Embedder embedder;
  private final Path file;
  private final Map<String, float[]> kept = new HashMap<>();

  KeptVectors(Embedder embedder, Path directory) throws IOException {
    this.embedder = embedder;
    this.file = Files.createDirectories(directory).resolve(embedder.model() + ".vectors");
    if (Files.exists(file)) {
      read();
    }
  }

  @Override
  public String model() {
    return embedder.model();
  }

  @Override
  public int dimension() {
    return embedder.dimension();
  }

  @Override
  public List<float[]> embed(List<String> texts) {
    List<String> missing = texts.stream().filter(text -> !kept.containsKey(hash(text))).toList();
    if (!missing.isEmpty()) {
      keep(missing, embedder.embed(missing));
    }
    return texts.stream().map(text -> kept.getOrDefault(hash(text), new float[0])).toList();
  }

  @Override
  public float[] embedQuery(String query) {
    String marked = "asked with the prefix: " + query;
    float[] known = kept.get(hash(marked));
    if (known != null) {
      return known;
    }
    float[] vector = embedder.embedQuery(query);
    keep(List.of(marked), List.of(vector));
    return vector;
  }

  private void keep(List<String> texts, List<float[]> vectors) {
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(
                Files.newOutputStream(
                    file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)))) {
      for (int i = 0; i < texts.size(); i++) {
        String hash = hash(texts.get(i));
        kept.put(hash, vectors.get(i));
        out.writeUTF(hash);
        for (float component : vectors.get(i)) {
          out.writeFloat(component);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A record that a killed run left unfinished is the last one: what follows is made again. */
  private void read() throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 20))) {
      while (in.available() > 0) {
        String hash = in.readUTF();
        float[] vector = new float[dimension()];
        for (int i = 0; i < vector.length; i++) {
          vector[i] = in.readFloat();
        }
        kept.put(hash, vector);
      }
    }
  }

  private static String hash(String text) {
    return PatternId.sha256(text.getBytes(StandardCharsets.UTF_8));
  }
}
