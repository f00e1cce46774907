/** Employers who want to do better: their self-check, their pledge, and what they ask staff for. */
@NullMarked
@ApplicationModule(allowedDependencies = {"conversation", "privacy"})
package org.anxin.helpline.employer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
