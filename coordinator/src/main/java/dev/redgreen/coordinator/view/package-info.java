/** What a person sees of a run: the live block, the card at its end, the page for a browser. */
@NullMarked
package dev.redgreen.coordinator.view;

import org.jspecify.annotations.NullMarked;
