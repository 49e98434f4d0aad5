package dev.redgreen.fixer.search;

import dev.redgreen.fixer.search.mutate.Mutation;

/** A change and how likely it is the right one, from evidence outside of trying it. */
record Ranked(Mutation mutation, double score) {}
