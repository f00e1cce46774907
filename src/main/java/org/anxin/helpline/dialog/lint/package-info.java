/** What must be true of dialogs before they may run: one class per rule. */
@NullMarked
package org.anxin.helpline.dialog.lint;

import org.jspecify.annotations.NullMarked;
