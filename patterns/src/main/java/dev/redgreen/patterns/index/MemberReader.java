package dev.redgreen.patterns.index;

import com.sun.source.util.JavacTask;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.MemberSignature;
import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.PatternId;
import dev.redgreen.patterns.Standing;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaCompiler;

/** Reads public members out of class files by javac, which loads and initialises nothing. */
final class MemberReader {
  private final JavacTask task;
  private final PublicMembers members;

  /** A reader that sees the running JDK and this class path. */
  MemberReader(JavaCompiler compiler, List<Path> classPath) {
    String joined =
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    List<String> options = List.of("-proc:none", "-parameters", "-classpath", joined);
    this.task = (JavacTask) compiler.getTask(null, null, finding -> {}, options, null, List.of());
    this.members = new PublicMembers(task.getElements(), task.getTypes());
  }

  /**
   * The members of a package as patterns.
   *
   * @param types which of its top-level types count
   * @param place project, space, path and licence of the origins
   */
  List<Pattern> of(String packageName, Predicate<TypeElement> types, Origin place) {
    PackageElement found = task.getElements().getPackageElement(packageName);
    List<Pattern> patterns = new ArrayList<>();
    if (found != null) {
      for (PublicMembers.Member member : members.of(found, types)) {
        patterns.add(pattern(member, place));
      }
    }
    return patterns;
  }

  private static Pattern pattern(PublicMembers.Member member, Origin place) {
    MemberSignature signature = member.signature();
    String enclosing = signature.enclosingType();
    String name = signature.enclosingSourceName();
    String simple = name.substring(name.lastIndexOf('.') + 1);
    Origin origin =
        new Origin(
            place.project(),
            place.space(),
            place.path(),
            enclosing,
            0,
            "",
            place.licence(),
            "",
            "");
    return new Pattern(
        PatternId.of(Kind.MEMBER, signature.toString(), ""),
        Kind.MEMBER,
        signature.isConstructor() ? simple : signature.name(),
        signature.toString(),
        signature.shape(),
        "",
        "",
        "java",
        member.deprecated() ? Set.of("deprecated") : Set.of(),
        Standing.CORPUS,
        List.of(origin));
  }
}
