package dev.redgreen.coordinator.hook;

/**
 * The shell text of the hooks. POSIX shell, one or two git processes, no JVM, no network, nothing
 * read from standard input, nothing printed, always exit code 0. They act only in repositories that
 * have a spool, so a directory of hooks that several repositories share does no harm.
 */
final class HookScript {
  /** The line that begins what is ours in a hook. */
  static final String BEGIN =
      "# >>> tdd hook >>> notes commits for `tdd capture`; TDD_HOOK=0 switches it off\n";

  /** The line that ends it. */
  static final String END = "# <<< tdd hook <<<\n";

  /** What the name of a hook that ours calls ends with. */
  static final String CHAINED = ".tdd-chained";

  static final String SHEBANG = "#!/bin/sh\n";

  /** Finds the spool of the repository, which all its worktrees share. */
  private static final String SPOOL =
      """
        [ "${TDD_HOOK:-1}" != 0 ] || exit 0
        d=${GIT_DIR:-.git}
        [ -d "$d" ] || d=$(git rev-parse --git-dir) || exit 0
        if [ -f "$d/commondir" ] && read -r c <"$d/commondir"; then
          case $c in /*) d=$c ;; *) d=$d/$c ;; esac
        fi
        s=$d/tdd/spool
      """;

  /**
   * Who puts a hook of the framework into the configuration of a repository wants a spool there.
   */
  private static final String MADE =
      """
        [ -d "$s" ] || mkdir -p -m 700 "$s"
      """;

  /** Ends where nothing can be written, or nobody has read for a long time. */
  private static final String ROOM =
      """
        [ -w "$s" ] || exit 0
        set -- "$s"/*
        [ "$#" -lt 1000 ] || exit 0
      """;

  static final String STAGED =
      """
      git diff --cached --raw -z --no-abbrev --no-renames --no-ext-diff -- '*.java' >"$s/staged-$PPID"
      """
          .indent(2);

  static final String COMMITTED =
      """
      h=$(git rev-parse --verify -q HEAD) || exit 0
      if [ -f "$s/staged-$PPID" ]; then mv -f "$s/staged-$PPID" "$s/commit-$h"; else : >"$s/commit-$h"; fi
      """
          .indent(2);

  static final String REWRITTEN =
      """
      h=$(git rev-parse --verify -q HEAD) || exit 0
      : >"$s/rewrite-$h"
      """
          .indent(2);

  static final String CALL =
      """
      [ ! -x "$0%1$s" ] || exec "$0%1$s" "$@"
      exit 0
      """
          .formatted(CHAINED);

  private HookScript() {}

  /** What is put into a hook. */
  static String block(Stage stage) {
    return BEGIN
        + "(\n"
        + SPOOL
        + ROOM
        + stage.action()
        + ") </dev/null >/dev/null 2>&1 || :\n"
        + END;
  }

  /** A hook of its own. */
  static String alone(Stage stage) {
    return SHEBANG + block(stage);
  }

  /** A hook that then calls the one that was there before, if git would have. */
  static String calling(Stage stage) {
    return SHEBANG + block(stage) + CALL;
  }

  /** One script for all stages, told by its first argument: for the pre-commit framework. */
  static String byArgument() {
    StringBuilder script = new StringBuilder(SHEBANG);
    script.append("# Notes what is committed for `tdd capture`, as `tdd hook install` does.\n");
    script
        .append("stage=${1:-pre-commit}\n(\n")
        .append(SPOOL)
        .append(MADE)
        .append(ROOM)
        .append("  case $stage in\n");
    for (Stage stage : new Stage[] {Stage.PRE_COMMIT, Stage.POST_COMMIT, Stage.POST_REWRITE}) {
      String also = stage == Stage.POST_COMMIT ? " | " + Stage.POST_MERGE.file() : "";
      script.append("    ").append(stage.file()).append(also).append(")\n");
      script.append(stage.action().indent(4)).append("      ;;\n");
    }
    return script.append("  esac\n) </dev/null >/dev/null 2>&1 || :\n").toString();
  }
}
