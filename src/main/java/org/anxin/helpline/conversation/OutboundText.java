package org.anxin.helpline.conversation;

import java.util.List;
import java.util.Locale;

/**
 * One message on its way to a person. Its text never prints itself.
 *
 * @param id the outbox row, also in status callbacks
 * @param segments how many SMS segments the text takes
 * @param buttons choices below the text, no more than the channel can show; empty where the text numbers them
 * @param language of the text, for a registered one in its place
 * @param windowOpen whether free text may be sent now
 */
public record OutboundText(
        long id, String text, int segments, List<Button> buttons, Locale language, boolean windowOpen) {

    public OutboundText {
        buttons = List.copyOf(buttons);
    }

    /** A plain text that may be sent at once. */
    public OutboundText(long id, String text, int segments) {
        this(id, text, segments, List.of(), Locale.CHINESE, true);
    }

    @Override
    public String toString() {
        return "OutboundText[" + id + "]";
    }

    /**
     * @param reply what stands for the choice when it comes back: its number in the menu
     * @param menu the menu it belongs to, to be given back with the reply
     */
    public record Button(String label, String reply, String menu) {}
}
