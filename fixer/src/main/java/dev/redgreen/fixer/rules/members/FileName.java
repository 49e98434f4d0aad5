package dev.redgreen.fixer.rules.members;

import com.sun.source.tree.ClassTree;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.ImportEdit;
import dev.redgreen.fixer.syntax.Lexer;
import dev.redgreen.fixer.syntax.Token;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A file, its public type and its package line do not agree: the one that others disagree with
 * changes.
 */
public final class FileName implements Rule {
  @Override
  public Set<String> codes() {
    return Set.of(
        "class.public.should.be.in.file",
        "cant.resolve",
        "cant.resolve.location",
        "cant.resolve.location.args",
        "doesnt.exist",
        "duplicate.class",
        "cant.access",
        "not.def.public.cant.access");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    if (site.error().code().endsWith("class.public.should.be.in.file")) {
      return Stream.of(notPublic(site), renamedType(site), renamedFile(site))
          .flatMap(Optional::stream);
    }
    return Stream.concat(Stream.of(site.file()), others(site))
        .flatMap(file -> packageLine(site, file).stream());
  }

  private static String fileName(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst("\\.java$", "");
  }

  /** Where the file has the type that it is named after, others in it are not public. */
  private static Optional<Repair> notPublic(Site site) {
    String wanted = fileName(site.file());
    boolean named =
        site.parsed().unit().getTypeDecls().stream()
            .anyMatch(
                tree ->
                    tree instanceof ClassTree type && type.getSimpleName().contentEquals(wanted));
    return named ? withoutPublic(site, wanted) : Optional.empty();
  }

  private static Optional<Repair> withoutPublic(Site site, String wanted) {
    return site.parsed().unit().getTypeDecls().stream()
        .filter(
            tree ->
                tree instanceof ClassTree type
                    && type.getSimpleName().contentEquals(site.error().symbol()))
        .flatMap(tree -> Modifiers.of(site.file(), site.parsed(), tree).stream())
        .flatMap(modifiers -> modifiers.without("public").stream())
        .map(
            edit ->
                new Repair(
                    Patch.of(edit),
                    "The file is that of `" + wanted + "`, and has one public type.",
                    Standing.VERIFIED))
        .findFirst();
  }

  private static Optional<Repair> renamedType(Site site) {
    String wanted = fileName(site.file());
    String name = site.error().symbol();
    List<Edit> edits = new ArrayList<>();
    for (Token token : Lexer.tokens(site.text())) {
      if (token.text().equals(name)) {
        edits.add(new Edit.Replace(site.file(), token.start(), token.end(), wanted));
      }
    }
    String why = "The file is called `" + wanted + "`, so its public type is.";
    return edits.isEmpty()
        ? Optional.empty()
        : Optional.of(new Repair(Patch.of(edits), why, Standing.VERIFIED));
  }

  private static Optional<Repair> renamedFile(Site site) {
    String name = site.error().symbol();
    Path other = site.file().resolveSibling(name + ".java");
    if (name.isEmpty() || site.tree().text(other).isPresent()) {
      return Optional.empty();
    }
    String why = "The public type is called `" + name + "`, so its file is.";
    return Optional.of(
        new Repair(
            Patch.of(new Edit.Delete(site.file()), new Edit.Write(other, site.text())),
            why,
            Standing.VERIFIED));
  }

  /** Files named like what is not found. */
  private static Stream<Path> others(Site site) {
    Set<Path> files = new TreeSet<>(site.tree().mainFiles());
    files.addAll(site.tree().testFiles());
    String name = site.error().symbol();
    return files.stream().filter(file -> fileName(file).equals(name) && !file.equals(site.file()));
  }

  private static Optional<Repair> packageLine(Site site, Path file) {
    String text = site.tree().text(file).orElse("");
    String declared = ImportEdit.packageOf(text);
    Optional<String> wanted = packageOfFolder(site, file);
    if (wanted.isEmpty() || wanted.get().equals(declared) || wanted.get().isEmpty()) {
      return Optional.empty();
    }
    String why = "The file is in the folder of `" + wanted.get() + "`, so that is its package.";
    if (declared.isEmpty()) {
      Edit edit = new Edit.Replace(file, 0, 0, "package " + wanted.get() + ";\n\n");
      return Optional.of(new Repair(Patch.of(edit), why, Standing.VERIFIED));
    }
    int at = text.indexOf(declared, text.indexOf("package"));
    Edit edit = new Edit.Replace(file, at, at + declared.length(), wanted.get());
    return Optional.of(new Repair(Patch.of(edit), why, Standing.VERIFIED));
  }

  private static Optional<String> packageOfFolder(Site site, Path file) {
    Path absolute = site.tree().root().resolve(file);
    return Stream.concat(
            site.tree().module().mainSources().stream(),
            site.tree().module().testSources().stream())
        .map(root -> root.toAbsolutePath().normalize())
        .filter(absolute::startsWith)
        .map(root -> root.relativize(absolute).getParent())
        .map(folder -> folder == null ? "" : folder.toString().replace('\\', '/').replace('/', '.'))
        .findFirst();
  }
}
