/** What kind of project it is: languages, frameworks, build, tests. */
@NullMarked
package dev.redgreen.coordinator.context;

import org.jspecify.annotations.NullMarked;
