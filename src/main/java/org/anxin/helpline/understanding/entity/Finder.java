package org.anxin.helpline.understanding.entity;

import java.util.List;

/** Finds one kind of thing in a normalised text. Stateless. */
interface Finder {

    List<Span> in(String text);
}
