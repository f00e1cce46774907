/** Runs conversations against the engine on a virtual clock: tests, coverage, and the person's side of both. */
@NullMarked
package org.anxin.helpline.dialog.check;

import org.jspecify.annotations.NullMarked;
