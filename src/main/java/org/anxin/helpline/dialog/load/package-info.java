/** Turns files into dialogs. Collects what is wrong instead of stopping at the first. */
@NullMarked
package org.anxin.helpline.dialog.load;

import org.jspecify.annotations.NullMarked;
