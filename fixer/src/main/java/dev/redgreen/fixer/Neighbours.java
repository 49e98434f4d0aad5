package dev.redgreen.fixer;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What surrounds a few files of a tree: class files where they still hold, else sources. */
final class Neighbours {
  private final CompiledSources main;
  private final CompiledSources test;

  private Neighbours(CompiledSources main, CompiledSources test) {
    this.main = main;
    this.test = test;
  }

  /** What still holds of an earlier compile. */
  static Neighbours of(
      Compiled before, Map<Path, Source> mainSources, Map<Path, Source> testSources) {
    Base base = Base.of(before, mainSources, testSources);
    return new Neighbours(base.main(), base.test());
  }

  /**
   * What files declare whose own text is the same as in an earlier compile. Their class files may
   * be out of date inside; they do not count as compiled.
   */
  static Neighbours declared(
      Compiled sound, Map<Path, Source> mainSources, Map<Path, Source> testSources) {
    return new Neighbours(
        sound.main().get().unchanged(mainSources), sound.test().get().unchanged(testSources));
  }

  boolean isTest(Path file) {
    return test.sources().containsKey(file);
  }

  /** What is looked at in those of the files that are main sources. */
  Look main(Set<Path> files) {
    CompiledSources others = main.without(files, main.sources());
    return new Look(texts(main, files), texts(main, rest(main, files)), others.allClasses());
  }

  /** What is looked at in those of the files that are test sources. */
  Look test(Set<Path> files) {
    Map<String, byte[]> classes = main.without(files, main.sources()).allClasses();
    classes.putAll(test.without(files, test.sources()).allClasses());
    Map<Path, String> others = texts(main, main.notCompiled());
    others.putAll(texts(test, rest(test, files)));
    return new Look(texts(test, files), others, classes);
  }

  private static Set<Path> rest(CompiledSources sources, Set<Path> files) {
    Set<Path> rest = new HashSet<>(sources.notCompiled());
    rest.removeAll(files);
    return rest;
  }

  private static Map<Path, String> texts(CompiledSources sources, Set<Path> files) {
    Map<Path, String> texts = new TreeMap<>();
    for (Path file : files) {
      Source source = sources.sources().get(file);
      if (source != null) {
        texts.put(file, source.text());
      }
    }
    return texts;
  }

  /**
   * A compile of a few files.
   *
   * @param texts the files
   * @param others sources that types are looked up in
   * @param classes class files by binary name
   */
  record Look(Map<Path, String> texts, Map<Path, String> others, Map<String, byte[]> classes) {
    Look {
      classes = new HashMap<>(classes);
    }
  }
}
