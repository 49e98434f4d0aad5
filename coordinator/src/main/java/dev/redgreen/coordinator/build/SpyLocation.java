package dev.redgreen.coordinator.build;

import java.net.URI;
import java.net.URL;
import java.nio.file.Path;

/** Where the extension is that Maven loads: a jar, or a directory of classes in a checkout. */
public final class SpyLocation {
  private static final String CLASS = "dev/redgreen/spy/ModelSpy.class";

  private SpyLocation() {}

  /**
   * The place on this process's own class path. The class itself cannot be loaded here, for Maven
   * is not on it.
   *
   * @throws IllegalStateException if it is missing from the installation
   */
  public static Path find() {
    URL url = SpyLocation.class.getClassLoader().getResource(CLASS);
    if (url == null) {
      throw new IllegalStateException("the installation is incomplete: redgreen-spy is missing");
    }
    String place =
        url.toString().replaceFirst("^jar:", "").replaceFirst("!?/\\Q" + CLASS + "\\E$", "");
    return Path.of(URI.create(place));
  }
}
