/** What a text is made of before anybody asks what it means: one spelling, its sounds, its language. */
@NullMarked
package org.anxin.helpline.understanding.text;

import org.jspecify.annotations.NullMarked;
