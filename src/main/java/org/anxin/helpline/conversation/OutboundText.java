package org.anxin.helpline.conversation;

import java.util.Locale;
import java.util.Optional;

/**
 * One message on its way to a person. Its text never prints itself.
 *
 * @param id the outbox row, also in status callbacks
 * @param text whole, with a menu as numbered lines
 * @param segments how many SMS segments the text takes
 * @param menu the same with its choices apart, for channels with buttons
 * @param language of the text, for a registered one in its place
 * @param windowOpen whether the channel takes free text now
 */
public record OutboundText(
        long id, String text, int segments, Optional<SentMenu> menu, Locale language, boolean windowOpen) {

    /** A message without a menu, which may be sent at once. */
    public OutboundText(long id, String text, int segments) {
        this(id, text, segments, Optional.empty(), Locale.CHINESE, true);
    }

    /** The menu, if a channel with so many buttons can show it. */
    public Optional<SentMenu> buttons(Capabilities channel) {
        return menu.filter(channel::shows);
    }

    @Override
    public String toString() {
        return "OutboundText[" + id + "]";
    }
}
