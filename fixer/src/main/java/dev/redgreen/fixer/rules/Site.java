package dev.redgreen.fixer.rules;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.rules.know.Facts;
import dev.redgreen.fixer.rules.know.TypeIndex;
import dev.redgreen.fixer.syntax.ParsedFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a rule sees: one error and the sources that it stands in. Closed when no rule asks more. */
public final class Site implements AutoCloseable {
  private static final Pattern MISSING = Pattern.compile("(?m)^\\s*symbol:\\s+(?:static )?(\\w+)");

  private final CompileError error;
  private final SourceTree tree;
  private final String text;
  private final Supplier<TypeIndex> index;
  private @Nullable ParsedFile parsed;
  private @Nullable Facts facts;
  private @Nullable TypeIndex types;

  public Site(CompileError error, SourceTree tree) {
    this(error, tree, () -> TypeIndex.of(tree));
  }

  /**
   * A site whose types are known from elsewhere.
   *
   * @param index makes the index of the types when it is first asked for
   */
  public Site(CompileError error, SourceTree tree, Supplier<TypeIndex> index) {
    this.error = error;
    this.tree = tree;
    this.index = index;
    this.text = tree.text(error.place().file()).orElse("");
  }

  /** The error, with offsets into {@link #text}. */
  public CompileError error() {
    return error;
  }

  /** The sources of the module. */
  public SourceTree tree() {
    return tree;
  }

  /** The file that the error is in, relative to the root. */
  public Path file() {
    return error.place().file();
  }

  /** Text of that file. */
  public String text() {
    return text;
  }

  /** A node of the file as it is written. */
  public String text(Tree tree) {
    return text.substring(facts().start(tree), facts().end(tree));
  }

  /** The characters that the error is about; empty if it has no place. */
  public String excerpt() {
    return error.start() < 0 || error.end() > text.length() || error.end() < error.start()
        ? ""
        : text.substring(error.start(), error.end());
  }

  /** Offset of the name that is not found; -1 if the error is not about a name in the text. */
  public int nameStart() {
    String name = error.symbol();
    return !name.isEmpty() && excerpt().endsWith(name) ? error.end() - name.length() : -1;
  }

  /** What the error says is missing, such as {@code class}, {@code variable} or {@code method}. */
  public String missing() {
    Matcher found = MISSING.matcher(error.message());
    return found.find() ? found.group(1) : "";
  }

  /** Whether the error is in an import. */
  public boolean inImport() {
    int line = text.lastIndexOf('\n', Math.max(0, error.start() - 1)) + 1;
    return error.start() >= 0 && text.substring(line).stripLeading().startsWith("import ");
  }

  /** The repair that replaces characters of the file. */
  public Repair replace(int start, int end, String with, String why) {
    Edit edit = new Edit.Replace(file(), start, end, with);
    return new Repair(Patch.of(edit), why, Standing.VERIFIED);
  }

  /** The repair that inserts characters into the file. */
  public Repair insert(int at, String what, String why) {
    return replace(at, at, what, why);
  }

  /** The innermost node around the error; empty if it has no place. */
  public Optional<TreePath> path() {
    return error.start() < 0 ? Optional.empty() : facts().covering(error.start(), error.end());
  }

  /** Whether the error is in a test source. */
  public boolean inTest() {
    return tree.testFiles().contains(file());
  }

  /** Syntax tree of that file, as far as the compiler recovers it. */
  public ParsedFile parsed() {
    if (parsed == null) {
      parsed = ParsedFile.of(text);
    }
    return parsed;
  }

  /** What javac knows about that file. */
  public Facts facts() {
    if (facts == null) {
      facts = new Facts(tree.attribution(file()));
    }
    return facts;
  }

  /** Types that the file could name. */
  public TypeIndex types() {
    if (types == null) {
      types = index.get();
    }
    return types;
  }

  @Override
  public void close() {
    if (facts != null) {
      facts.close();
      facts = null;
    }
  }
}
