package dev.redgreen.fixer.rules.create;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.Facts;
import dev.redgreen.fixer.rules.know.ImportEdit;
import dev.redgreen.fixer.rules.know.Layout;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A type that nobody declares is made in the package that names it, with nothing in it. */
public final class NewType implements Rule {
  @Override
  public Set<String> codes() {
    return Set.of("cant.resolve", "cant.resolve.location");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    String name = site.error().symbol();
    boolean type = site.missing().equals("class") || site.missing().equals("variable");
    if (!type
        || !name.equals(site.excerpt())
        || !name.matches("[A-Z][a-z]\\w*")
        || site.inImport()) {
      return Stream.empty();
    }
    return site
        .path()
        .filter(path -> !(path.getParentPath().getLeaf() instanceof AnnotationTree))
        .flatMap(path -> file(site, name).map(file -> made(site, path, name, file)))
        .stream();
  }

  private static Optional<Path> file(Site site, String name) {
    String folder = ImportEdit.packageOf(site.text()).replace('.', '/');
    return site.tree().module().mainSources().stream()
        .map(root -> site.tree().root().relativize(root.toAbsolutePath().normalize()))
        .map(root -> root.resolve(folder).resolve(name + ".java"))
        .filter(file -> site.tree().text(file).isEmpty())
        .findFirst();
  }

  private static Repair made(Site site, TreePath path, String name, Path file) {
    Facts facts = site.facts();
    String unit = Layout.unit(site.text());
    Uses uses = new Uses(name);
    uses.scan(new TreePath(facts.unit()), null);
    String packageName = ImportEdit.packageOf(site.text());
    StringBuilder text = new StringBuilder();
    text.append(packageName.isEmpty() ? "" : "package " + packageName + ";\n\n");
    text.append("public ").append(uses.asInterface ? "interface " : "class ").append(name);
    text.append(uses.thrown ? " extends RuntimeException" : "").append(" {");
    NewClassTree creation = uses.creation;
    if (creation != null && uses.creationPath != null && !creation.getArguments().isEmpty()) {
      Parameters parameters = Parameters.of(facts, uses.creationPath, creation.getArguments());
      text.append("\n").append(unit).append("public ").append(name);
      text.append("(").append(parameters.text()).append(") {\n").append(unit).append(unit);
      text.append(
          "throw new UnsupportedOperationException(\"" + name + " is not written yet\");\n");
      text.append(unit).append("}\n");
    }
    text.append("}\n");
    String why = "There is no type `" + name + "`; an empty one is made from its use.";
    return new Repair(Patch.of(new Edit.Write(file, text.toString())), why, Standing.STUB);
  }

  /** How a file uses a type that does not exist. */
  private static final class Uses extends TreePathScanner<Void, Void> {
    private final String name;
    private boolean thrown;
    private boolean asInterface;
    private @Nullable NewClassTree creation;
    private @Nullable TreePath creationPath;

    Uses(String name) {
      this.name = name;
    }

    private boolean isIt(@Nullable Tree tree) {
      return tree != null && tree.toString().equals(name);
    }

    @Override
    public Void visitNewClass(NewClassTree made, Void unused) {
      if (isIt(made.getIdentifier())) {
        creation = made;
        creationPath = getCurrentPath();
        thrown |= getCurrentPath().getParentPath().getLeaf() instanceof ThrowTree;
      }
      return super.visitNewClass(made, unused);
    }

    @Override
    public Void visitCatch(CatchTree handler, Void unused) {
      thrown |= isIt(handler.getParameter().getType());
      return super.visitCatch(handler, unused);
    }

    @Override
    public Void visitMethod(MethodTree method, Void unused) {
      thrown |= method.getThrows().stream().anyMatch(this::isIt);
      return super.visitMethod(method, unused);
    }

    @Override
    public Void visitClass(ClassTree type, Void unused) {
      asInterface |= type.getImplementsClause().stream().anyMatch(this::isIt);
      return super.visitClass(type, unused);
    }
  }
}
