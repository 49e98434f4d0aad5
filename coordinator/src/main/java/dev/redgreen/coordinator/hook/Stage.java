package dev.redgreen.coordinator.hook;

/** A moment at which git calls a hook, and what ours does then. */
public enum Stage {
  /** Writes down the ids of the staged Java files. */
  PRE_COMMIT("pre-commit", HookScript.STAGED),
  /** Writes down the commit that was made. */
  POST_COMMIT("post-commit", HookScript.COMMITTED),
  /** Writes down the commit that a merge made. */
  POST_MERGE("post-merge", HookScript.COMMITTED),
  /** Writes down where a branch stands after an amend or a rebase. */
  POST_REWRITE("post-rewrite", HookScript.REWRITTEN);

  private final String file;
  private final String action;

  Stage(String file, String action) {
    this.file = file;
    this.action = action;
  }

  /** Name of the hook's file. */
  public String file() {
    return file;
  }

  /** The shell lines that do it. */
  String action() {
    return action;
  }
}
