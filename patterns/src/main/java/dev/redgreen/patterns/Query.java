package dev.redgreen.patterns;

/**
 * A search by meaning.
 *
 * @param text words, identifiers or a sentence
 * @param filter what may come back
 * @param project the project that asks: its own outcomes count in full
 * @param limit how many at most
 * @param vectors whether a vector search may take part, at the price of loading the embedder
 */
public record Query(String text, Filter filter, String project, int limit, boolean vectors) {}
