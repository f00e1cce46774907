/** How the process starts and how it says, in one sentence, why it does not. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.anxin.helpline.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
