/**
 * What can be done with understanding at a terminal: read texts, and train, measure and use classifiers of one's own.
 */
@NullMarked
@NamedInterface("command")
package org.anxin.helpline.understanding.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
