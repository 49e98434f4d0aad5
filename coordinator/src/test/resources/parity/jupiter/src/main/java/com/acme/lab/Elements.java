package com.acme.lab;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** What stands in files. */
public final class Elements {
  private final Properties table = new Properties();

  public Elements() throws IOException {
    try (InputStream in = Elements.class.getResourceAsStream("elements.properties")) {
      if (in == null) {
        throw new IOException("elements.properties is missing");
      }
      table.load(in);
    }
  }

  public int number(String name) {
    String text = table.getProperty(name);
    return text == null ? -1 : Integer.parseInt(text);
  }

  public static long lines(Path file) throws IOException {
    return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).count();
  }
}
