/**
 * Reads what people type: choices of a menu, yes and no, ways not to answer, and typed answers. Chinese first. Pure: no
 * clock and no I/O but its own word lists, and nothing of the dialog language around it.
 */
@NullMarked
package org.anxin.helpline.dialog.match;

import org.jspecify.annotations.NullMarked;
