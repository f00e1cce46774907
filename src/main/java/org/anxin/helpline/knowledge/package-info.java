/**
 * What people ask about their rights: answers with their legal basis, dated values, and finding the right one. Pure.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "understanding")
package org.anxin.helpline.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
