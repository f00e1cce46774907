/** Features, training and prediction of the classifiers. Models are immutable; everything may be shared by threads. */
@NullMarked
package org.anxin.helpline.understanding.model;

import org.jspecify.annotations.NullMarked;
