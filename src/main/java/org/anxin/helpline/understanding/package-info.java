/** What a text is about, in which language, and how urgent. Pure: no Spring, no I/O after loading. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.anxin.helpline.understanding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
