package org.anxin.helpline.channel;

/** What one channel's settings come to, for the person who sets it up. Made for the command alone. */
public interface Setup {

    /** Whether somebody began to set it up: a channel nobody began is not spoken of. */
    boolean begun();

    void look(Findings findings);
}
