package dev.redgreen.patterns.syntax;

/**
 * A declaration in a source file.
 *
 * @param isType whether it is a type; else a function or method
 * @param name simple name
 * @param enclosing names that enclose it, joined as the language does; empty at the top
 * @param signature the declaration without its code, the name with what encloses it
 * @param body its whole source, with attributes, without the comment before it
 * @param canonical its tokens without comments, in lines: equal where the code is
 * @param doc documentation without comment marks; empty if there is none
 * @param line 1-based line of its begin
 * @param isPrivate whether it is for its own file or type
 */
public record Declaration(
    boolean isType,
    String name,
    String enclosing,
    String signature,
    String body,
    String canonical,
    String doc,
    int line,
    boolean isPrivate) {}
