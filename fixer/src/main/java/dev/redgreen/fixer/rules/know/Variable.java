package dev.redgreen.fixer.rules.know;

import javax.lang.model.type.TypeMirror;

/**
 * A variable that can be named at some place.
 *
 * @param name its simple name
 * @param type its type
 * @param local whether it is a local variable or a parameter
 * @param isStatic whether it is a static field
 */
public record Variable(String name, TypeMirror type, boolean local, boolean isStatic) {}
