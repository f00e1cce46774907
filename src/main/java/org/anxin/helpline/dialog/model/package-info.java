/** What a loaded dialog consists of. Records only; no behaviour beyond looking things up. */
@NullMarked
package org.anxin.helpline.dialog.model;

import org.jspecify.annotations.NullMarked;
