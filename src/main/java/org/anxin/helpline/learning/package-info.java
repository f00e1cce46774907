/** Lessons: who began them, who finished, and what was learned. */
@NullMarked
@ApplicationModule(allowedDependencies = {"conversation", "privacy"})
package org.anxin.helpline.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
