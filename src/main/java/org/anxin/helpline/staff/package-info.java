/** Accounts of the people who triage, their roles, and the trail of what they did. */
@NullMarked
@ApplicationModule(allowedDependencies = {"privacy", "start"})
package org.anxin.helpline.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
