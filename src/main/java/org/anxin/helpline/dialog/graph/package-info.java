/** Draws dialogs. */
@NullMarked
package org.anxin.helpline.dialog.graph;

import org.jspecify.annotations.NullMarked;
