/** Tip-offs from the first fact to the closed case. */
@NullMarked
@ApplicationModule(allowedDependencies = {"conversation", "privacy", "staff", "lifecycle", "understanding", "start"})
package org.anxin.helpline.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
