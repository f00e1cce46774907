/** Fixed lifecycles on Spring Statemachine: a machine is restored per event and dropped. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.anxin.helpline.lifecycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
