/** A phone on a web page, for trying Anxin out: it speaks to the same intake as every channel. */
@NullMarked
package org.anxin.helpline.channel.simulator;

import org.jspecify.annotations.NullMarked;
