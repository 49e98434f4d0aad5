package dev.redgreen.fixer.reuse.demand;

import dev.redgreen.fixer.SourceTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Knows where types of the project's main sources are, or would be. */
final class ProjectTypes {
  private static final List<String> VARIABLES = List.of("E", "V", "W", "X");

  private final SourceTree tree;

  ProjectTypes(SourceTree tree) {
    this.tree = tree;
  }

  /** Whether the main sources have a file for this top-level type. */
  boolean has(String qualifiedName) {
    return !qualifiedName.isEmpty() && tree.mainFiles().contains(file(qualifiedName));
  }

  /** Whether a type of this name would belong to the project rather than to a dependency. */
  boolean isPlausible(String qualifiedName, Set<String> testClasses) {
    String packageName = packageOf(qualifiedName);
    Stream<String> packages =
        Stream.concat(
            testClasses.stream().map(ProjectTypes::packageOf),
            tree.mainFiles().stream().map(this::packageOf));
    return packages.anyMatch(own -> related(own, packageName));
  }

  private static boolean related(String one, String two) {
    return one.equals(two) || root(one).equals(root(two));
  }

  /** The first two words of a package: what an organisation keeps for itself. */
  private static String root(String packageName) {
    String[] words = packageName.split("\\.");
    return words.length < 2 ? packageName + "." : words[0] + "." + words[1];
  }

  private static String packageOf(String qualifiedName) {
    return qualifiedName.substring(0, Math.max(0, qualifiedName.lastIndexOf('.')));
  }

  private String packageOf(Path mainFile) {
    Path directory = mainRoot(mainFile).relativize(mainFile).getParent();
    return directory == null ? "" : directory.toString().replace('\\', '/').replace('/', '.');
  }

  private Path mainRoot(Path mainFile) {
    return roots().filter(mainFile::startsWith).findFirst().orElse(Path.of(""));
  }

  private Stream<Path> roots() {
    return tree.module().mainSources().stream()
        .map(root -> tree.root().relativize(root.toAbsolutePath().normalize()));
  }

  private Path file(String qualifiedName) {
    String relative = qualifiedName.replace('.', '/') + ".java";
    return roots()
        .map(root -> root.resolve(relative))
        .filter(tree.mainFiles()::contains)
        .findFirst()
        .orElseGet(() -> roots().findFirst().orElse(Path.of("src/main/java")).resolve(relative));
  }

  /** A class that is not there yet. */
  TypeDemand missing(String qualifiedName, int arity) {
    List<String> variables =
        arity == 2
            ? List.of("K", "V")
            : IntStream.range(0, arity).mapToObj(i -> VARIABLES.get(i % 4)).toList();
    return new TypeDemand(
        packageOf(qualifiedName),
        qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1),
        variables,
        false,
        file(qualifiedName),
        List.of(),
        List.of());
  }

  /** A class of the main sources, with the fields that its methods can read. */
  TypeDemand existing(String qualifiedName, Elements elements) {
    TypeElement type = elements.getTypeElement(qualifiedName);
    return new TypeDemand(
        packageOf(qualifiedName),
        qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1),
        type == null ? List.of() : type.getTypeParameters().stream().map(Object::toString).toList(),
        true,
        file(qualifiedName),
        type == null
            ? List.of()
            : type.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.FIELD)
                .map(ProjectTypes::field)
                .toList(),
        List.of());
  }

  private static TypeDemand.Field field(Element member) {
    return new TypeDemand.Field(
        MirrorTypes.of(member.asType()),
        member.getSimpleName().toString(),
        member.getModifiers().contains(Modifier.STATIC));
  }
}
