package org.anxin.helpline.conversation;

/**
 * One message on its way to a person. Its text never prints itself.
 *
 * @param id the outbox row, also in status callbacks
 * @param segments how many SMS segments the text takes
 */
public record OutboundText(long id, String text, int segments) {

    @Override
    public String toString() {
        return "OutboundText[" + id + "]";
    }
}
