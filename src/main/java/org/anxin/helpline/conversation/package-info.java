/** One turn: intake, safety, limits, dialog, commit; and the outbox, timers and ownership that follow from it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"dialog", "understanding", "knowledge", "privacy", "lifecycle", "start"})
package org.anxin.helpline.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
