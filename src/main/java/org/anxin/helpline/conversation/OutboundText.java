package org.anxin.helpline.conversation;

import java.util.Optional;

/**
 * One message on its way to a person. Its text never prints itself.
 *
 * @param id the outbox row, also in status callbacks
 * @param text whole, with a menu as numbered lines
 * @param segments how many SMS segments the text takes
 * @param menu the same with its choices apart, for channels with buttons
 */
public record OutboundText(long id, String text, int segments, Optional<SentMenu> menu) {

    /** A message without a menu. */
    public OutboundText(long id, String text, int segments) {
        this(id, text, segments, Optional.empty());
    }

    @Override
    public String toString() {
        return "OutboundText[" + id + "]";
    }
}
