package dev.redgreen.fixer;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Sources of a module's main or test part, with the class files of those that compile.
 *
 * @param sources all sources, by relative path
 * @param classes class files by binary name, for each source that compiles
 */
record CompiledSources(Map<Path, Source> sources, Map<Path, Map<String, byte[]>> classes) {
  static final CompiledSources NONE = new CompiledSources(Map.of(), Map.of());

  /**
   * What has to be compiled when the sources change to these. Every way in which a source can
   * depend on another passes by names: its own text mentions a type, or it mentions a type whose
   * declarations do. So the change spreads by names, and through declarations only.
   *
   * @param changedTypes simple names of types outside that changed for whoever uses them
   */
  Affected affectedBy(Map<Path, Source> next, Set<String> changedTypes) {
    Set<Path> files = new HashSet<>();
    Set<String> types = new HashSet<>(changedTypes);
    for (Map.Entry<Path, Source> one : next.entrySet()) {
      Source old = sources.get(one.getKey());
      boolean changed = !one.getValue().equals(old);
      if (changed && (old == null || !old.shape().same(one.getValue().shape()))) {
        types.addAll(one.getValue().shape().types());
      }
      if (changed || !classes.containsKey(one.getKey())) {
        files.add(one.getKey());
      }
    }
    sources.forEach((file, old) -> addIfGone(file, old, next, types));
    spread(next, files, types);
    return new Affected(files, types);
  }

  private static void addIfGone(Path file, Source old, Map<Path, Source> next, Set<String> types) {
    Source now = next.get(file);
    boolean same = old.equals(now);
    if (!same && (now == null || !old.shape().same(now.shape()))) {
      types.addAll(old.shape().types());
    }
  }

  private static void spread(Map<Path, Source> next, Set<Path> files, Set<String> types) {
    Set<Path> exposing = new HashSet<>();
    boolean grows = !types.isEmpty();
    while (grows) {
      grows = false;
      for (Map.Entry<Path, Source> one : next.entrySet()) {
        if (exposing.contains(one.getKey()) || !one.getValue().mentions(types)) {
          continue;
        }
        files.add(one.getKey());
        if (one.getValue().declaresWith(types)) {
          exposing.add(one.getKey());
          grows |= types.addAll(one.getValue().shape().types());
        }
      }
    }
  }

  /**
   * These sources as they are next, without the class files of some. Those of sources that an
   * annotation processor wrote stay.
   */
  CompiledSources without(Set<Path> files, Map<Path, Source> next) {
    Map<Path, Map<String, byte[]>> kept = new HashMap<>(classes);
    kept.keySet().removeIf(file -> sources.containsKey(file) && !next.containsKey(file));
    kept.keySet().removeAll(files);
    return new CompiledSources(next, kept);
  }

  /** These sources as they are next, without the class files of those whose text changed. */
  CompiledSources unchanged(Map<Path, Source> next) {
    Set<Path> changed = new HashSet<>(next.keySet());
    changed.removeIf(file -> Objects.equals(next.get(file), sources.get(file)));
    return without(changed, next);
  }

  /** These sources after some of them compiled; some give no class file. */
  CompiledSources with(Set<Path> files, Map<Path, Map<String, byte[]>> written) {
    Map<Path, Map<String, byte[]>> all = new HashMap<>(classes);
    files.forEach(file -> all.put(file, Map.of()));
    all.putAll(written);
    return new CompiledSources(sources, all);
  }

  /**
   * These sources after methods of some of them changed. What an annotation processor wrote for
   * them stays, for it does not follow from what methods do.
   */
  CompiledSources changed(Set<Path> files, Map<Path, Map<String, byte[]>> written) {
    Map<Path, Map<String, byte[]>> all = new HashMap<>(classes);
    for (Path file : files) {
      Map<String, byte[]> own = new HashMap<>(classes.getOrDefault(file, Map.of()));
      own.putAll(written.getOrDefault(file, Map.of()));
      all.put(file, own);
    }
    return new CompiledSources(sources, all);
  }

  /** The sources that these sources may be used by, themselves included. */
  Set<Path> usersOf(Set<Path> files) {
    Set<Path> users = new HashSet<>(files);
    Set<String> types = new HashSet<>();
    sources.forEach(
        (file, source) -> {
          if (files.contains(file)) {
            types.addAll(source.shape().types());
          }
        });
    spread(sources, users, types);
    return users;
  }

  /** The sources without class files: they are broken, or use what is. */
  Set<Path> notCompiled() {
    Set<Path> files = new HashSet<>(sources.keySet());
    files.removeAll(classes.keySet());
    return files;
  }

  /** Binary names of the types that annotation processors wrote beside the sources. */
  Set<String> generated() {
    Set<String> names = new HashSet<>();
    classes.forEach(
        (file, own) -> {
          if (!sources.containsKey(file)) {
            names.addAll(own.keySet());
          }
        });
    return names;
  }

  /** All class files, in a map of the caller's own. */
  Map<String, byte[]> allClasses() {
    Map<String, byte[]> found = new HashMap<>();
    classes.values().forEach(found::putAll);
    return found;
  }

  /**
   * What a change reaches.
   *
   * @param files what has to be compiled
   * @param types simple names of the types that changed for whoever uses them
   */
  record Affected(Set<Path> files, Set<String> types) {}
}
