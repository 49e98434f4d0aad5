/** What rules know about a project: its types, its imports, what is in scope. */
@NullMarked
package dev.redgreen.fixer.rules.know;

import org.jspecify.annotations.NullMarked;
