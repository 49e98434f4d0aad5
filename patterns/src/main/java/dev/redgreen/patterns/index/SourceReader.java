package dev.redgreen.patterns.index;

import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.syntax.Language;
import dev.redgreen.patterns.syntax.Parsers;
import dev.redgreen.patterns.syntax.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes patterns of source texts: of Java by javac's parser, of other languages by tree-sitter. */
final class SourceReader {
  private final JavaParser java = new JavaParser();
  private final Parsers others;

  SourceReader(Optional<Path> natives) {
    this.others = new Parsers(natives);
  }

  /** A text that is to be read. */
  record Source(String path, String text, String hash, String licence) {}

  /**
   * What was read.
   *
   * @param problem what is wrong with the text; empty if nothing is
   * @param stored whether the patterns take the place of what is stored of the file
   * @param elsewhere whether the problem is this machine's, not the file's
   */
  record Read(
      Source source, List<Pattern> patterns, String problem, boolean stored, boolean elsewhere) {

    static Read of(Source source, List<Pattern> patterns) {
      return new Read(source, patterns, "", true, false);
    }

    static Read failed(Source source, String problem) {
      return new Read(source, List.of(), problem, false, false);
    }
  }

  List<Read> read(List<Source> sources, IndexRequest request) {
    List<Read> all = new ArrayList<>();
    List<Source> javaSources = new ArrayList<>();
    for (Source source : sources) {
      Optional<Language> language = Language.of(source.path());
      if (language.isPresent()) {
        all.add(read(source, language.get(), request));
      } else {
        javaSources.add(source);
      }
    }
    all.addAll(readJava(javaSources, request));
    return all;
  }

  private List<Read> readJava(List<Source> sources, IndexRequest request) {
    List<JavaParser.Unit> units =
        java.parse(
            sources.stream()
                .map(source -> new JavaParser.Source(source.path(), source.text()))
                .toList());
    List<Read> all = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      Source source = sources.get(i);
      JavaParser.Unit unit = units.get(i);
      all.add(
          unit.error().isEmpty()
              ? Read.of(source, UnitPatterns.of(unit, request, source.licence()))
              : Read.failed(source, unit.error()));
    }
    return all;
  }

  private Read read(Source source, Language language, IndexRequest request) {
    try {
      SourceFile file = others.read(language, source.text());
      List<Pattern> patterns = DeclaredPatterns.of(source, file, language.name(), request);
      return file.brokenLine() == 0
          ? Read.of(source, patterns)
          : new Read(source, patterns, broken(file.brokenLine()), true, false);
    } catch (Parsers.Unavailable e) {
      return new Read(source, List.of(), String.valueOf(e.getMessage()), false, true);
    }
  }

  private static String broken(int line) {
    return "has a syntax error at line " + line + "; the declarations without one are stored";
  }
}
