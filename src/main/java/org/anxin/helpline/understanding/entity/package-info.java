/** Places, money, people, times and contacts named in a text, found by rules and a gazetteer. */
@NullMarked
package org.anxin.helpline.understanding.entity;

import org.jspecify.annotations.NullMarked;
