package dev.redgreen.fixer.javac;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/**
 * Finds the code of an English javac message, by the running JDK's own message templates. Of the
 * templates that fit, the one with the most literal text is meant.
 */
public final class JavacMessages {
  private static final String BUNDLE = "com.sun.tools.javac.resources.compiler";
  private static final String ERROR = "compiler.err.";
  private static final Pattern ARGUMENT = Pattern.compile("\\{\\d+[^}]*}");

  private final List<Template> templates = new ArrayList<>();

  /** Reads the templates of the running JDK, which takes some tens of milliseconds. */
  public JavacMessages() {
    ResourceBundle bundle = bundle();
    for (String key : bundle.keySet()) {
      if (key.startsWith(ERROR)) {
        templates.add(template(key, bundle.getString(key)));
      }
    }
    templates.sort(
        Comparator.comparingInt(Template::literals).reversed().thenComparing(Template::code));
  }

  /**
   * The code of a message, such as {@code compiler.err.cant.resolve.location}; empty if no template
   * says something like it, as in another language.
   */
  public Optional<String> code(String message) {
    String plain = oneLine(message);
    return templates.stream()
        .filter(template -> template.fits(plain))
        .map(Template::code)
        .findFirst();
  }

  private static Template template(String code, String text) {
    String plain = oneLine(text.replace("''", "'"));
    StringBuilder regex = new StringBuilder();
    int literals = 0;
    for (String literal : ARGUMENT.split(plain, -1)) {
      regex.append(regex.length() > 0 ? ".*?" : "").append(Pattern.quote(literal));
      literals += literal.length();
    }
    String start = ARGUMENT.split(plain, -1)[0];
    return new Template(code, start, Pattern.compile(regex.toString()), literals);
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /**
   * The bundle belongs to a package that is closed to everybody. Class files can be read
   * nevertheless, and a copy of this one, defined here, belongs to us.
   */
  private static ResourceBundle bundle() {
    String file = BUNDLE.replace('.', '/') + ".class";
    try (InputStream in = ClassLoader.getSystemResourceAsStream(file)) {
      byte[] bytes = in.readAllBytes();
      return (ResourceBundle) new Copy().define(bytes).getDeclaredConstructor().newInstance();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this JDK keeps its messages elsewhere", e);
    }
  }

  private static final class Copy extends ClassLoader {
    Copy() {
      super(JavacMessages.class.getClassLoader());
    }

    Class<?> define(byte[] bytes) {
      return defineClass(BUNDLE, bytes, 0, bytes.length);
    }
  }

  private record Template(String code, String start, Pattern pattern, int literals) {
    boolean fits(String message) {
      return literals > 0 && message.startsWith(start) && pattern.matcher(message).matches();
    }
  }
}
