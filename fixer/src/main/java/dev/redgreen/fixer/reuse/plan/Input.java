package dev.redgreen.fixer.reuse.plan;

import dev.redgreen.fixer.reuse.demand.JavaType;

/**
 * A value that a body can use.
 *
 * @param key what {@link Code} calls it
 * @param name what a reader calls it
 * @param required whether a body that leaves it out is wrong: parameters are, fields are not
 */
public record Input(String key, JavaType type, String name, boolean required) {}
