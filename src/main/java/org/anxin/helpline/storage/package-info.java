/** Where data lies: connections to PostgreSQL and Redis, and the embedded ones that the default start brings along. */
@NullMarked
@ApplicationModule(allowedDependencies = {"start"})
package org.anxin.helpline.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
