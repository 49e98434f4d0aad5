/** Rules for declarations of members and types. */
@NullMarked
package dev.redgreen.fixer.rules.members;

import org.jspecify.annotations.NullMarked;
