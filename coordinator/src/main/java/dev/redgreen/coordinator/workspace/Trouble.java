package dev.redgreen.coordinator.workspace;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What an exception of the disk means, said for the user. */
final class Trouble {
  private Trouble() {}

  /** One clause that names the file and what is wrong with it. */
  static String sentence(IOException e) {
    String file = e instanceof FileSystemException located ? located.getFile() + ": " : "";
    String reason = e instanceof FileSystemException located ? located.getReason() : e.getMessage();
    if (e instanceof AccessDeniedException) {
      return file + "permission denied";
    }
    if (e instanceof NoSuchFileException) {
      return file + "it does not exist";
    }
    if (e instanceof FileAlreadyExistsException) {
      return file + "it exists already";
    }
    String text = reason == null ? String.valueOf(e.getMessage()) : reason;
    return full(text) ? file + "the disk is full" : file + text;
  }

  private static boolean full(String text) {
    return text.contains("No space left")
        || text.contains("Disk quota exceeded")
        || text.contains("File too large");
  }
}
