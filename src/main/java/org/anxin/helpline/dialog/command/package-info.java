/** What authors can do with dialogs at a terminal. */
@NullMarked
@NamedInterface("command")
package org.anxin.helpline.dialog.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
