package dev.redgreen.patterns.index;

import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.PatternId;
import dev.redgreen.patterns.Standing;
import dev.redgreen.patterns.syntax.Declaration;
import dev.redgreen.patterns.syntax.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The patterns of one file in a language beside Java: the unit, its types and its functions. */
final class DeclaredPatterns {
  private final SourceReader.Source source;
  private final SourceFile file;
  private final String language;
  private final IndexRequest request;
  private final String unitId;

  private DeclaredPatterns(
      SourceReader.Source source, SourceFile file, String language, IndexRequest request) {
    this.source = source;
    this.file = file;
    this.language = language;
    this.request = request;
    this.unitId = PatternId.of(Kind.UNIT, source.text());
  }

  static List<Pattern> of(
      SourceReader.Source source, SourceFile file, String language, IndexRequest request) {
    DeclaredPatterns made = new DeclaredPatterns(source, file, language, request);
    List<Pattern> patterns = new ArrayList<>();
    file.declarations().forEach(declaration -> patterns.add(made.pattern(declaration)));
    patterns.add(made.unit());
    return patterns.stream().map(Topics::tagged).toList();
  }

  private Pattern pattern(Declaration declared) {
    String kind = declared.isType() ? Kind.TYPE : Kind.METHOD;
    Set<String> tags = new TreeSet<>();
    if (declared.isPrivate()) {
      tags.add("private");
    }
    return new Pattern(
        PatternId.ofDeclaration(kind, language, declared.signature(), declared.canonical()),
        kind,
        declared.name(),
        declared.signature(),
        "",
        declared.body(),
        declared.doc(),
        language,
        tags,
        Standing.CORPUS,
        List.of(origin(declared.enclosing(), declared.line(), unitId)));
  }

  /** The file; its signature says what it imports. */
  private Pattern unit() {
    String path = source.path();
    String name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.[^.]+$", "");
    String uses = file.imports().isEmpty() ? "" : ": " + String.join("; ", file.imports());
    return new Pattern(
        unitId,
        Kind.UNIT,
        name,
        "unit " + path + uses,
        "",
        source.text(),
        "",
        language,
        Set.of(),
        Standing.CORPUS,
        List.of(origin("", 1, "")));
  }

  private Origin origin(String enclosing, int line, String inUnit) {
    return new Origin(
        request.project(),
        request.space(),
        source.path(),
        enclosing,
        line,
        request.commit(),
        source.licence(),
        inUnit,
        "");
  }
}
