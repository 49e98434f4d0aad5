package dev.redgreen.fixer.pom;

import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Location;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.rules.Repair;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Sources in another encoding than the one that the compiler is told. */
final class EncodingRule implements PomRule {
  private static final Set<String> CODES =
      Set.of("maven.encoding", "compiler.err.illegal.char.for.encoding");
  private static final String PROPERTY = "project.build.sourceEncoding";

  private final Path root;

  /**
   * A rule.
   *
   * @param root what the files of failures are relative to
   */
  EncodingRule(Path root) {
    this.root = root;
  }

  @Override
  public Stream<Repair> repairs(Failure failure, Poms poms) {
    if (!CODES.contains(failure.kind()) || poms.all().isEmpty()) {
      return Stream.of();
    }
    return failure.location().map(Location::file).flatMap(this::encoding).stream()
        .map(
            encoding ->
                new Repair(
                    Patch.of(edits(poms, encoding)),
                    "the sources are in " + encoding + ", which the build did not say",
                    Standing.VERIFIED))
        .filter(repair -> !repair.patch().isEmpty());
  }

  /** UTF-8 if the file is that, which others hardly ever are by chance. */
  private Optional<String> encoding(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(root.resolve(file));
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return Optional.of("UTF-8");
    } catch (CharacterCodingException e) {
      return Optional.of("ISO-8859-1");
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static List<Edit> edits(Poms poms, String encoding) {
    List<Edit> edits = new ArrayList<>();
    for (PomText pom : poms.all()) {
      Stream.concat(
              pom.project().at("properties", PROPERTY).stream(),
              pom.project().all().filter(element -> element.name().equals("encoding")))
          .filter(element -> !element.text().startsWith("${"))
          .filter(element -> !element.text().equalsIgnoreCase(encoding))
          .forEach(element -> edits.add(pom.set(element, encoding)));
    }
    if (poms.property(PROPERTY).isEmpty()) {
      String line = "<%s>%s</%s>".formatted(PROPERTY, encoding, PROPERTY);
      edits.add(poms.all().get(0).properties(List.of(line)));
    }
    return edits;
  }
}
