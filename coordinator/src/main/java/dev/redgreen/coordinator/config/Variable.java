package dev.redgreen.coordinator.config;

import java.util.List;

/**
 * An environment variable that {@code tdd} reads.
 *
 * @param names for the reference; Markdown
 * @param meaning the same
 */
record Variable(String names, String meaning) {
  static final List<Variable> ALL =
      List.of(
          new Variable(
              "`TDD_API_KEY`, else `CEREBRAS_API_KEY`",
              "key of the endpoint; never read from a file, never printed, and not sent to a host that only the"
                  + " project's file chose"),
          new Variable("`TDD_BASE_URL`", "base address of the endpoint, with `/v1`"),
          new Variable("`TDD_MODEL`", "name of the model"),
          new Variable("`TDD_STORE_URL`", "where the patterns lie, stronger than `store.url`"),
          new Variable(
              "`TDD_EMBEDDER_API_KEY`", "key of a remote embedder; never read from a file"),
          new Variable("`TDD_HOME`", "where patterns, runs and worktrees live"),
          new Variable("`TDD_HOOK`", "`0` switches the git hooks off, see [hooks](hooks.md)"),
          new Variable("`NO_COLOR`", "no escape sequences"));
}
