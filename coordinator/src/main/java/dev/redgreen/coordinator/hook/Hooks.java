package dev.redgreen.coordinator.hook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The hooks of one repository: put in, taken out, looked at. */
public final class Hooks {
  private final GitPlace place;

  public Hooks(GitPlace place) {
    this.place = place;
  }

  /**
   * The hooks as they are.
   *
   * @param installed whether git calls all of ours
   * @param repository top directory of the work tree
   * @param directory where git looks for hooks
   * @param spool where ours write
   * @param hooks each hook
   * @param waiting commits that wait for {@code tdd capture}
   * @param note what the user should know; empty if nothing
   */
  public record Report(
      boolean installed,
      String repository,
      String directory,
      String spool,
      List<Hook> hooks,
      int waiting,
      String note) {
    public Report {
      hooks = List.copyOf(hooks);
    }
  }

  /**
   * One hook.
   *
   * @param state {@code installed}, {@code chained} (with another hook) or {@code missing}
   */
  public record Hook(String name, String state, String file) {}

  /** Looks at the hooks. */
  public Report status() {
    return asking(() -> report(note()));
  }

  /**
   * Puts the hooks in.
   *
   * @param inTree whether the user agrees to a change of files that are part of the work tree
   * @throws HookTrouble if it needs that agreement, or the disk is in the way
   */
  public Report install(boolean inTree) {
    if (place.seen() && !inTree) {
      throw new HookTrouble(
          place.hooks()
              + " (core.hooksPath) is part of your work tree, so a change there reaches everybody"
              + " who clones it; --in-tree changes it all the same");
    }
    return asking(
        () -> {
          Files.createDirectories(place.hooks());
          place.spool().make();
          for (Stage stage : Stage.values()) {
            file(stage).install();
          }
          return report(note());
        });
  }

  /** Takes the hooks out, and makes every file what it was before; what was spooled goes, too. */
  public Report uninstall() {
    return asking(
        () -> {
          for (Stage stage : Stage.values()) {
            file(stage).uninstall();
          }
          place.spool().remove();
          return report("");
        });
  }

  private Report report(String note) throws IOException {
    List<Hook> hooks = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      String state = file(stage).state().name().toLowerCase(Locale.ROOT);
      hooks.add(new Hook(stage.file(), state, place.hooks().resolve(stage.file()).toString()));
    }
    boolean all = hooks.stream().noneMatch(hook -> hook.state().equals("missing"));
    Spool spool = place.spool();
    return new Report(
        all && spool.exists(),
        place.top().toString(),
        place.hooks().toString(),
        spool.directory().toString(),
        hooks,
        spool.entries().size(),
        note);
  }

  private String note() {
    if (place.usual()) {
      return "";
    }
    boolean outside = !place.hooks().startsWith(place.top());
    return outside
        ? "core.hooksPath leads out of this repository; others that use it are left alone"
        : "core.hooksPath holds; a tool that writes its hooks anew needs `tdd hook install` again";
  }

  private HookFile file(Stage stage) {
    return new HookFile(stage, place.hooks());
  }

  private interface Question {
    Report ask() throws IOException;
  }

  private Report asking(Question question) {
    try {
      return question.ask();
    } catch (IOException e) {
      Path where = place.hooks();
      throw new HookTrouble(
          "the hooks in " + where + " cannot be read or written: " + sentence(e), e);
    }
  }

  private static String sentence(IOException e) {
    return e.getClass().getSimpleName() + ": " + e.getMessage();
  }
}
