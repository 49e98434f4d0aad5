package dev.redgreen.patterns.onnx;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import dev.redgreen.patterns.PatternId;
import dev.redgreen.patterns.StoreException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * An embedding model of the user's: a BERT-like encoder with the inputs {@code input_ids}, {@code
 * attention_mask} and {@code token_type_ids}.
 *
 * @param model the ONNX file
 * @param tokenizer {@code tokenizer.json} in the form of Hugging Face
 * @param pooling how the vectors of tokens become one
 */
public record OwnModel(Path model, Path tokenizer, Pooling pooling) {
  private static final int LOOKED_AT = 1 << 16;
  private static final int SHOWN = 12;

  /** How the vectors of tokens become one: that of the first token, or their mean. */
  public enum Pooling {
    CLS,
    MEAN
  }

  /**
   * @throws StoreException if one of the files is not there
   */
  public OwnModel {
    for (Path file : new Path[] {model, tokenizer}) {
      if (!Files.isReadable(file)) {
        throw new StoreException("the file of the embedder is not there: " + file);
      }
    }
  }

  /**
   * Name of the file and a hash over pooling, length, begin and end of both files: vectors of
   * another model under the same name are never compared with these.
   */
  String name() {
    ByteArrayOutputStream seen = new ByteArrayOutputStream();
    seen.writeBytes(pooling.name().getBytes(StandardCharsets.UTF_8));
    for (Path file : new Path[] {model, tokenizer}) {
      seen.writeBytes(ends(file));
    }
    String hash = PatternId.sha256(seen.toByteArray()).substring(0, SHOWN);
    return model.getFileName().toString().toLowerCase(Locale.ROOT) + "-" + hash;
  }

  private static byte[] ends(Path path) {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      byte[] ends = new byte[(int) Math.min(file.length(), 2L * LOOKED_AT)];
      int begin = Math.min(ends.length, LOOKED_AT);
      file.readFully(ends, 0, begin);
      file.seek(file.length() - (ends.length - begin));
      file.readFully(ends, begin, ends.length - begin);
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      all.writeBytes(Long.toString(file.length()).getBytes(StandardCharsets.UTF_8));
      all.writeBytes(ends);
      return all.toByteArray();
    } catch (IOException e) {
      throw new StoreException("the file of the embedder cannot be read: " + path, e);
    }
  }

  EmbeddingModel load() {
    PoolingMode mode = pooling == Pooling.CLS ? PoolingMode.CLS : PoolingMode.MEAN;
    return new OnnxEmbeddingModel(model, tokenizer, mode, Runnable::run);
  }
}
