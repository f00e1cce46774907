/** Who is in danger: rules first, a classifier second, and the reason for it. */
@NullMarked
package org.anxin.helpline.understanding.danger;

import org.jspecify.annotations.NullMarked;
