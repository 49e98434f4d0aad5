package dev.redgreen.fixer.template;

import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.SourceTree;

/**
 * One application that the compiler agrees with.
 *
 * @param by the template
 * @param site where
 * @param patch what changes
 * @param tree the sources with it
 */
record Mended(Ranked by, SourceSite site, Patch patch, SourceTree tree) {}
