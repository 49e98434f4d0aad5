package dev.redgreen.coordinator.workspace;

import java.nio.file.Path;

/** A patch would have changed something that no patch may; nothing was changed. */
public final class PatchRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Path file;

  private final String reason;

  /** The refusal of a file for a reason, which is a clause. */
  public PatchRefused(Path file, String reason) {
    super(file + ": " + reason);
    this.file = file;
    this.reason = reason;
  }

  /** The clause alone. */
  public String reason() {
    return reason;
  }

  /** The file, as the patch named it. */
  public Path file() {
    return file;
  }
}
