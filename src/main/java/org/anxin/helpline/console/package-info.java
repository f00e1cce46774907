/** Web pages: the console of the staff, the home page, and live updates for both. */
@NullMarked
@ApplicationModule
package org.anxin.helpline.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
