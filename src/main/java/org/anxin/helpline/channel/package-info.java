/** The doors: one package per provider, each verifying, parsing, sending and reporting. */
@NullMarked
@ApplicationModule(allowedDependencies = {"conversation", "privacy", "start", "storage"})
package org.anxin.helpline.channel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
