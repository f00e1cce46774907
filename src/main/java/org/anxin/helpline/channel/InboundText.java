package org.anxin.helpline.channel;

import org.anxin.helpline.conversation.InboundMessage;

/** What people write, no longer than a turn takes. */
public final class InboundText {

    private InboundText() {}

    /** Cut at the limit, between characters: what somebody wrote first counts. */
    public static String fitting(String text) {
        if (text.length() <= InboundMessage.MAX_TEXT) {
            return text;
        }
        int end = InboundMessage.MAX_TEXT;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }
}
