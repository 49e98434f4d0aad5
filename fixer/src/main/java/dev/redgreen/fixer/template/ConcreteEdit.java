package dev.redgreen.fixer.template;

import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.template.Template.Fact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes a template without holes of the pieces that mended one error. */
final class ConcreteEdit {
  private static final int MOST_NODES = 400;
  private static final int MOST_CANDIDATES = 5;
  private static final Set<String> BORDERS =
      Set.of(
          "STATEMENTS",
          "BLOCK",
          "CLASS",
          "INTERFACE",
          "ENUM",
          "RECORD",
          "METHOD",
          "COMPILATION_UNIT");

  private final CompileError error;
  private final FileChange change;
  private final List<Placed> chain;

  private ConcreteEdit(CompileError error, FileChange change) {
    this.error = error;
    this.change = change;
    this.chain = change.before().chain(error.start(), Math.max(error.start(), error.end()));
  }

  /** The template; empty where the change is too big or takes code away without a replacement. */
  static Optional<Template> of(
      CompileError error,
      FileChange change,
      List<FileChange.Piece> pieces,
      SourceTree tree,
      TypeIndex types) {
    ConcreteEdit edit = new ConcreteEdit(error, change);
    if (edit.chain.isEmpty()) {
      return Optional.empty();
    }
    return edit.changes(pieces).map(changes -> edit.template(changes, tree, types));
  }

  private Template template(List<Change> changes, SourceTree tree, TypeIndex types) {
    Diagnosed diagnosed = Diagnosed.of(error);
    Surroundings site = new Surroundings(chain, diagnosed, tree, types);
    Template bare = new Template(error.code(), diagnosed.arguments(), changes, new TreeMap<>());
    return new Template(bare.code(), bare.arguments(), changes, facts(bare, site));
  }

  private Optional<List<Change>> changes(List<FileChange.Piece> pieces) {
    List<Change> changes = new ArrayList<>();
    for (Window window : windows(pieces)) {
      changes.add(window.change(chain));
    }
    for (FileChange.Piece piece : pieces) {
      if (piece instanceof FileChange.Piece.Added added) {
        changes.add(ofImport(List.of(), List.of(added.declaration().tree())));
      } else if (piece instanceof FileChange.Piece.Removed removed) {
        changes.add(ofImport(List.of(removed.declaration().tree()), List.of()));
      }
    }
    if (changes.stream().noneMatch(one -> one.place() == Change.Place.SITE)) {
      List<Tree> site = List.of(chain.get(chain.size() - 1).tree());
      changes.add(0, new Change(Change.Place.SITE, "", List.of(0), site, site));
    }
    changes.sort(Comparator.comparing(Change::place));
    long nodes = changes.stream().mapToLong(ConcreteEdit::nodes).sum();
    boolean sites = changes.stream().filter(one -> one.place() == Change.Place.SITE).count() > 1;
    return nodes > MOST_NODES || sites || changes.stream().anyMatch(ConcreteEdit::deletes)
        ? Optional.empty()
        : Optional.of(changes);
  }

  private static Change ofImport(List<Tree> before, List<Tree> after) {
    return new Change(Change.Place.IMPORTS, "", List.of(), before, after);
  }

  private static long nodes(Change change) {
    return Tree.all(change.before()).count() + Tree.all(change.after()).count();
  }

  private static boolean deletes(Change change) {
    return change.after().isEmpty() && change.place() != Change.Place.IMPORTS;
  }

  /** The pieces of code, each with what is needed around it, those that touch joined. */
  private List<Window> windows(List<FileChange.Piece> pieces) {
    List<Window> windows = new ArrayList<>();
    for (FileChange.Piece piece : pieces) {
      if (piece instanceof FileChange.Piece.Code code) {
        windows.add(withDiagnosed(whole(Window.of(code.hunk()))));
      }
    }
    for (int i = 0; i < windows.size(); i++) {
      for (int j = windows.size() - 1; j > i; j--) {
        Optional<Window> joined = joined(windows.get(i), windows.get(j));
        if (joined.isPresent()) {
          windows.set(i, joined.get());
          windows.remove(j);
          j = windows.size();
        }
      }
    }
    return windows;
  }

  /** All statements of a block are one thing, however many they are. */
  private Window whole(Window window) {
    Placed parent = window.parent();
    List<Placed> around = change.before().chain(parent.start(), parent.end());
    int depth = around.indexOf(parent);
    boolean all = window.before().size() > 1 && window.before().equals(parent.children());
    return all && parent.kind().equals("STATEMENTS") && depth > 0
        ? at(parent, around.get(depth - 1)).orElse(window)
        : window;
  }

  /** Widened to what the diagnostic points to, if that is in the same statement. */
  private Window withDiagnosed(Window window) {
    Placed diagnosed = chain.get(chain.size() - 1);
    if (window.covers(diagnosed.start(), diagnosed.end())) {
      return window;
    }
    return around(window, diagnosed.start(), diagnosed.end()).orElseGet(() -> named(window));
  }

  /** Widened to the declaration or statement it is in: elsewhere a place is known by its names. */
  private Window named(Window window) {
    List<Placed> around = change.before().chain(window.start(), window.end());
    for (int i = around.size() - 1; i > 0; i--) {
      String kind = around.get(i).kind();
      boolean small = kind.equals("VARIABLE") || Category.isSimpleStatement(kind);
      if (BORDERS.contains(kind) || small) {
        return small ? at(around.get(i), around.get(i - 1)).orElse(window) : window;
      }
    }
    return window;
  }

  private Optional<Window> joined(Window one, Window other) {
    if (one.covers(other.start(), other.end())) {
      return Optional.of(one);
    }
    if (other.covers(one.start(), one.end())) {
      return Optional.of(other);
    }
    return around(one, other.start(), other.end());
  }

  /** The node around a window and a range, unless it is as big as a block. */
  private Optional<Window> around(Window window, int start, int end) {
    List<Placed> around =
        change.before().chain(Math.min(window.start(), start), Math.max(window.end(), end));
    if (around.size() < 2 || BORDERS.contains(around.get(around.size() - 1).kind())) {
      return Optional.empty();
    }
    return at(around.get(around.size() - 1), around.get(around.size() - 2));
  }

  private Optional<Window> at(Placed node, Placed parent) {
    return change
        .counterpart(node)
        .map(now -> new Window(parent, parent.indexOf(node), List.of(node), List.of(now)));
  }

  private static TreeMap<String, List<Fact>> facts(Template template, Surroundings site) {
    Set<String> arguments = new TreeSet<>(template.arguments().values());
    Tree.all(template.before())
        .filter(ConcreteEdit::isTelling)
        .map(Tree::plain)
        .forEach(arguments::add);
    arguments.add("");
    Set<String> wanted = new TreeSet<>();
    Tree.all(template.after()).filter(ConcreteEdit::isWanted).map(Tree::plain).forEach(wanted::add);
    // What the old side has can be taken from there.
    wanted.removeAll(arguments);
    TreeMap<String, List<Fact>> facts = new TreeMap<>();
    for (Generator generator : Generator.values()) {
      for (String argument : arguments) {
        List<String> made = generator.candidates(argument, site);
        made.stream()
            .limit(MOST_CANDIDATES)
            .filter(wanted::contains)
            .distinct()
            .forEach(
                code ->
                    facts
                        .computeIfAbsent(code, key -> new ArrayList<>())
                        .add(new Fact(generator, argument)));
      }
    }
    return facts;
  }

  private static boolean isTelling(Tree tree) {
    return tree instanceof Tree.Leaf leaf
        && (leaf.telling() || leaf.kind().equals("PRIMITIVE_TYPE"));
  }

  private static boolean isWanted(Tree tree) {
    return isTelling(tree) || tree.kind().equals("MEMBER_SELECT");
  }
}
