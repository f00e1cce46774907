/** The script language and its engine: loads, checks and runs dialogs. Pure: no Spring, no I/O, no clock of its own. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.anxin.helpline.dialog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
