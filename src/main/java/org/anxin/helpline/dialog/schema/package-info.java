/** Describes the language to editors. */
@NullMarked
package org.anxin.helpline.dialog.schema;

import org.jspecify.annotations.NullMarked;
