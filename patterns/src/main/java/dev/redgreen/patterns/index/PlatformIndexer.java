package dev.redgreen.patterns.index;

import dev.redgreen.patterns.IndexedFile;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.PatternId;
import dev.redgreen.patterns.PatternStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Stores what can be called without copying anything: the public methods and constructors of the
 * JDK and of libraries on the class path, as {@link Kind#MEMBER} patterns that have a signature and
 * no body. Class files are read by javac; none is loaded or initialised.
 */
public final class PlatformIndexer {
  /** Changes with what is extracted. */
  private static final String FORMAT = "1";

  private final PatternStore store;
  private final JavaCompiler compiler;

  /**
   * An indexer on the running JDK.
   *
   * @throws IllegalStateException if this is a JRE without a compiler
   */
  public PlatformIndexer(PatternStore store) {
    JavaCompiler found = ToolProvider.getSystemJavaCompiler();
    if (found == null) {
      throw new IllegalStateException("a JDK is needed to know its members; this is a JRE");
    }
    this.store = store;
    this.compiler = found;
  }

  /** The project that the members of the running JDK belong to, such as {@code jdk:17}. */
  public static String jdkProject() {
    return "jdk:" + Runtime.version().feature();
  }

  /** The useful packages of the running JDK; nothing is done where they are stored already. */
  public IndexReport indexJdk() {
    String project = jdkProject();
    String version = FORMAT + " " + Runtime.version();
    String hash = PatternId.sha256(version.getBytes(StandardCharsets.UTF_8));
    Map<String, String> known = store.indexedFiles(project);
    int packages = JdkPackages.NAMES.size();
    if (JdkPackages.NAMES.stream().allMatch(name -> hash.equals(known.get(name)))) {
      return new IndexReport(packages, packages, 0, 0, List.of(), Origin.JDK_LICENCE);
    }
    MemberReader reader = new MemberReader(compiler, List.of());
    List<IndexedFile> files = new ArrayList<>();
    for (String name : JdkPackages.NAMES) {
      Origin place = place(project, Origin.PUBLIC, name, Origin.JDK_LICENCE);
      files.add(new IndexedFile(name, hash, reader.of(name, JdkPackages::isUseful, place)));
    }
    store.replaceFiles(project, files);
    return new IndexReport(packages, 0, 0, count(files), List.of(), Origin.JDK_LICENCE);
  }

  /**
   * The public members of a jar or a class directory; nothing is done where they are stored
   * already.
   *
   * @throws IOException if it cannot be read
   */
  public IndexReport indexClasses(ClassesRequest request) throws IOException {
    Path classes = request.classes();
    ClassFiles files = ClassFiles.of(classes);
    String path = classes.getFileName() + (Files.isDirectory(classes) ? "/" : "");
    String hash = PatternId.sha256((FORMAT + files.hash()).getBytes(StandardCharsets.UTF_8));
    String licence = licence(request);
    if (hash.equals(store.indexedFiles(request.project()).get(path))) {
      return new IndexReport(1, 1, 0, 0, List.of(), licence);
    }
    List<Path> classPath = new ArrayList<>(request.classPath());
    classPath.add(0, classes);
    MemberReader reader = new MemberReader(compiler, classPath);
    Origin place = place(request.project(), request.space(), path, licence);
    List<Pattern> patterns = new ArrayList<>();
    for (String name : files.packages()) {
      patterns.addAll(reader.of(name, type -> isIn(files, type), place));
    }
    store.replaceFile(request.project(), path, hash, patterns);
    return new IndexReport(1, 0, 0, patterns.size(), List.of(), licence);
  }

  private static boolean isIn(ClassFiles files, TypeElement type) {
    return files.types().contains(type.getQualifiedName().toString());
  }

  private static String licence(ClassesRequest request) throws IOException {
    if (!request.licence().isEmpty() || Files.isDirectory(request.classes())) {
      return request.licence().isEmpty() ? Origin.UNKNOWN_LICENCE : request.licence();
    }
    try (SourceSet jar = SourceSet.of(request.classes())) {
      return ProjectLicence.of("", jar);
    }
  }

  private static Origin place(String project, String space, String path, String licence) {
    return new Origin(project, space, path, "", 0, "", licence, "", "");
  }

  private static int count(List<IndexedFile> files) {
    return files.stream().mapToInt(file -> file.patterns().size()).sum();
  }
}
