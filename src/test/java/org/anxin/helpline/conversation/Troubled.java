package org.anxin.helpline.conversation;

import java.util.List;

/** Somebody who takes messages, or not. */
interface Troubled {

    void isWell();

    /** Of the messages of staff that reached it, what they say, in the order they came. */
    List<String> heard();

    void forgets();
}
