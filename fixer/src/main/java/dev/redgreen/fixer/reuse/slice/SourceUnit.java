package dev.redgreen.fixer.reuse.slice;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.Tree;
import dev.redgreen.fixer.syntax.ParsedFile;
import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A source file of a library: its types, and what its imports say. */
final class SourceUnit {
  private final Pattern pattern;
  private final ParsedFile file;
  private final String packageName;
  private final Map<String, String> imports = new HashMap<>();
  private final Map<String, String> staticImports = new HashMap<>();
  private final List<String> stars = new ArrayList<>();
  private final List<String> staticStars = new ArrayList<>();
  private final Map<String, SourceType> types = new HashMap<>();

  SourceUnit(Pattern pattern) {
    this.pattern = pattern;
    this.file = ParsedFile.of(pattern.body());
    this.packageName =
        file.unit().getPackageName() == null ? "" : file.unit().getPackageName().toString();
    file.unit().getImports().forEach(this::readImport);
    for (Tree declaration : file.unit().getTypeDecls()) {
      if (declaration instanceof ClassTree type) {
        add(new SourceType(this, type, null));
      }
    }
  }

  private void add(SourceType type) {
    types.put(type.binaryName(), type);
    type.nested().forEach(this::add);
  }

  private void readImport(ImportTree line) {
    String name = line.getQualifiedIdentifier().toString();
    String simple = name.substring(name.lastIndexOf('.') + 1);
    String home = name.substring(0, Math.max(0, name.lastIndexOf('.')));
    if (simple.equals("*")) {
      (line.isStatic() ? staticStars : stars).add(home);
    } else if (line.isStatic()) {
      staticImports.put(simple, home);
    } else {
      imports.put(simple, name);
    }
  }

  ParsedFile file() {
    return file;
  }

  Origin origin() {
    return pattern.origin();
  }

  String packageName() {
    return packageName;
  }

  /** The type with this binary name; empty if the file has none. */
  Optional<SourceType> type(String binaryName) {
    return Optional.ofNullable(types.get(binaryName));
  }

  /** Qualified name that a single import gives the simple name. */
  Optional<String> imported(String simpleName) {
    return Optional.ofNullable(imports.get(simpleName));
  }

  /** Qualified name of the type that a static import takes the member from. */
  Optional<String> staticallyImported(String member) {
    return Optional.ofNullable(staticImports.get(member));
  }

  /** Packages of which everything is imported. */
  List<String> stars() {
    return stars;
  }

  /** Types of which every static member is imported. */
  List<String> staticStars() {
    return staticStars;
  }

  /** The comment at the top of the file, where it is the licence; empty if there is none. */
  String header() {
    String text = file.text().stripLeading();
    int end = text.indexOf("*/");
    boolean comment = text.startsWith("/*") && end > 0;
    int head = file.text().indexOf("package " + packageName);
    return comment && file.text().indexOf("*/") < head ? text.substring(0, end + 2) : "";
  }
}
