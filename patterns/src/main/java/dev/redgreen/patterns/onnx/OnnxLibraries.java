package dev.redgreen.patterns.onnx;

import ai.onnxruntime.OrtEnvironment;
import dev.redgreen.patterns.natives.NativeFile;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Locale;

/** The native libraries of the ONNX runtime and of the tokenizer. */
final class OnnxLibraries {
  private static final String RUNTIME_LOCATION = "onnxruntime.native.path";
  private static final String TOKENIZER_LOCATION = "ENGINE_CACHE_DIR";
  private static final String NO_DOWNLOADS = "ai.djl.offline";

  private OnnxLibraries() {}

  /**
   * Has both unpacked below this directory instead of the temporary folder and the user's home, and
   * keeps the tokenizer from looking for others on the network. What the user has set stays.
   */
  static void prepare(Path directory) {
    setIfAbsent(TOKENIZER_LOCATION, directory.resolve("tokenizers").toString());
    setIfAbsent(NO_DOWNLOADS, "true");
    if (System.getProperty(RUNTIME_LOCATION) != null) {
      return;
    }
    Path libraries = directory.resolve("onnxruntime");
    try {
      boolean all = unpack("onnxruntime", libraries) && unpack("onnxruntime4j_jni", libraries);
      if (all) {
        System.setProperty(RUNTIME_LOCATION, libraries.toString());
      }
    } catch (IOException e) {
      // The runtime then unpacks them in its own way, into the temporary folder.
    }
  }

  private static boolean unpack(String library, Path directory) throws IOException {
    String file = System.mapLibraryName(library);
    URL packed =
        OrtEnvironment.class.getResource("/ai/onnxruntime/native/" + platform() + "/" + file);
    if (packed == null) {
      return false;
    }
    new NativeFile(packed).unpackTo(directory.resolve(file));
    return true;
  }

  private static String platform() {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    String system = os.contains("mac") ? "osx" : os.contains("win") ? "win" : "linux";
    return system + (arch.contains("aarch64") || arch.contains("arm64") ? "-aarch64" : "-x64");
  }

  private static void setIfAbsent(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
