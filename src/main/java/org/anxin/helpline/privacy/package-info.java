/** Pseudonyms, the address vault and sealed text: the only place that knows how a person can be reached. */
@NullMarked
@ApplicationModule(allowedDependencies = {"start"})
package org.anxin.helpline.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
