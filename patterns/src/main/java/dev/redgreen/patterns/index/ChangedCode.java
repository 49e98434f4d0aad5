package dev.redgreen.patterns.index;

import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.MemberSignature;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.Standing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a change of a source file brought: the methods and types that are new or whose code changed,
 * captured, for nothing has judged them yet. Their context, the whole file, comes with them as
 * corpus: git has it as well. New comments and another layout are no change.
 */
public final class ChangedCode {
  private final JavaParser parser = new JavaParser();

  /**
   * The patterns of a changed file; the unit comes last. Of a type that was there before only those
   * methods are given that changed, unless something else in it changed, too.
   *
   * @param place project, space, commit and licence of the origins
   * @param path file below the project's root, with {@code /}
   * @param before its bytes before the change; empty if it is new
   * @return nothing for tests, generated files, and what does not parse
   */
  public List<Pattern> of(IndexRequest place, String path, Optional<byte[]> before, byte[] after) {
    List<Pattern> now = parsed(place, path, after);
    if (now.isEmpty()) {
      return List.of();
    }
    List<Pattern> then = before.map(bytes -> parsed(place, path, bytes)).orElse(List.of());
    List<Pattern> changed = changed(now, then);
    if (!changed.isEmpty()) {
      now.stream().filter(pattern -> pattern.kind().equals(Kind.UNIT)).forEach(changed::add);
    }
    return changed;
  }

  /** Ids of the methods and types of a file; nothing if it is not one that is indexed. */
  public Set<String> ids(String path, byte[] content) {
    IndexRequest nowhere = new IndexRequest(Path.of(""), "", "", "", "");
    Set<String> ids = new HashSet<>();
    parsed(nowhere, path, content).forEach(pattern -> ids.add(pattern.id()));
    return ids;
  }

  private static List<Pattern> changed(List<Pattern> now, List<Pattern> then) {
    Set<String> known = new HashSet<>();
    then.forEach(pattern -> known.add(pattern.id()));
    List<Pattern> changed = new ArrayList<>();
    Set<String> explained = new HashSet<>();
    for (Pattern pattern : now) {
      if (pattern.kind().equals(Kind.METHOD) && !known.contains(pattern.id())) {
        changed.add(pattern.withStanding(Standing.CAPTURED));
        explained.add(pattern.origin().enclosingType());
      }
    }
    Set<String> before = new HashSet<>();
    then.stream()
        .filter(pattern -> pattern.kind().equals(Kind.TYPE))
        .forEach(type -> before.add(type.key()));
    now.stream()
        .filter(pattern -> pattern.kind().equals(Kind.TYPE) && !known.contains(pattern.id()))
        .filter(type -> !before.contains(type.key()) || !isExplained(type, explained))
        .forEach(type -> changed.add(type.withStanding(Standing.CAPTURED)));
    return changed;
  }

  /** Whether one of a type's own or nested methods changed: then the method tells the change. */
  private static boolean isExplained(Pattern type, Set<String> explained) {
    return explained.stream()
        .map(MemberSignature::sourceName)
        .anyMatch(name -> name.equals(type.key()) || name.startsWith(type.key() + "."));
  }

  private List<Pattern> parsed(IndexRequest place, String path, byte[] bytes) {
    if (!isReusable(path) || bytes.length > SourceSet.LARGEST) {
      return List.of();
    }
    String text = SourceFiles.decode(bytes).orElse("");
    if (text.isEmpty() || text.indexOf('\0') >= 0 || SourceFiles.isGenerated(text)) {
      return List.of();
    }
    return parser.parse(List.of(new JavaParser.Source(path, text))).stream()
        .filter(unit -> unit.error().isEmpty())
        .flatMap(unit -> UnitPatterns.of(unit, place, place.licence()).stream())
        .toList();
  }

  /** Whether code of a file may be used elsewhere: no test is, and nothing that was generated. */
  public static boolean isReusable(String path) {
    return SourceFiles.isJava(path) && !DirectorySources.isLeftOut(path);
  }
}
