/** The helpline. Each direct sub-package is a module; its root is what others may use. */
@NullMarked
package org.anxin.helpline;

import org.jspecify.annotations.NullMarked;
