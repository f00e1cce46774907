package org.anxin.helpline.conversation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.anxin.helpline.dialog.Segments;
import org.anxin.helpline.dialog.TextParts;

/**
 * What a channel can do; the renderer and the postman adapt.
 *
 * @param maxUnits longest text of one message, in UTF-16 units
 * @param encoding how texts travel, which limits them further
 * @param inlineReplies how many messages the answer to a webhook can carry; the outbox sends the others
 * @param buttons the most buttons below a message; a longer menu, and every menu where it is 0, is numbered lines
 * @param media whether pictures and recordings could be received
 * @param window how long after her last message free text may be sent, if there is a limit
 * @param deliveryReports the provider reports what became of a message
 * @param ordered messages arrive in the order they were accepted in; else the postman waits until one was sent on
 * @param repeatable the provider knows our ids: sending a message again does not send it twice
 * @param rate how fast the provider takes messages
 */
public record Capabilities(
        int maxUnits,
        Encoding encoding,
        int inlineReplies,
        int buttons,
        boolean media,
        Optional<Duration> window,
        boolean deliveryReports,
        boolean ordered,
        boolean repeatable,
        Rate rate) {

    /** More segments than this in one message get lost or cut on some networks. */
    private static final int MAX_SEGMENTS = 4;

    private static final int GSM_PART = 153;
    private static final int UCS2_PART = 67;
    private static final Rate UNHURRIED = new Rate(10, 20);

    /** Text in segments, one way, with nothing promised: what every channel can at least do. */
    public static Capabilities sms(int maxUnits) {
        return new Capabilities(maxUnits, Encoding.SMS, 0, 0, false, Optional.empty(), false, false, false, UNHURRIED);
    }

    /** Text that travels whole and in order. */
    public static Capabilities chat(int maxUnits) {
        return new Capabilities(
                maxUnits, Encoding.UNICODE, 0, 0, false, Optional.empty(), false, true, false, UNHURRIED);
    }

    public Capabilities answering(int inline) {
        return new Capabilities(
                maxUnits, encoding, inline, buttons, media, window, deliveryReports, ordered, repeatable, rate);
    }

    public Capabilities withButtons(int most) {
        return new Capabilities(
                maxUnits, encoding, inlineReplies, most, media, window, deliveryReports, ordered, repeatable, rate);
    }

    public Capabilities withMedia() {
        return new Capabilities(
                maxUnits, encoding, inlineReplies, buttons, true, window, deliveryReports, ordered, repeatable, rate);
    }

    public Capabilities within(Duration open) {
        return new Capabilities(
                maxUnits,
                encoding,
                inlineReplies,
                buttons,
                media,
                Optional.of(open),
                deliveryReports,
                ordered,
                repeatable,
                rate);
    }

    public Capabilities reporting() {
        return new Capabilities(
                maxUnits, encoding, inlineReplies, buttons, media, window, true, ordered, repeatable, rate);
    }

    public Capabilities knowingOurIds() {
        return new Capabilities(
                maxUnits, encoding, inlineReplies, buttons, media, window, deliveryReports, ordered, true, rate);
    }

    public Capabilities at(Rate perSecond) {
        return new Capabilities(
                maxUnits,
                encoding,
                inlineReplies,
                buttons,
                media,
                window,
                deliveryReports,
                ordered,
                repeatable,
                perSecond);
    }

    /** Whether the menu can be buttons. */
    public boolean shows(SentMenu menu) {
        return menu.labels().size() <= buttons;
    }

    /** The text as messages this channel can carry, in order. */
    public List<String> parts(String text) {
        if (encoding == Encoding.UNICODE) {
            return TextParts.split(text, maxUnits);
        }
        boolean gsm = Segments.count(text).encoding() == Segments.Encoding.GSM;
        int units = Math.min(maxUnits, MAX_SEGMENTS * (gsm ? GSM_PART : UCS2_PART));
        List<String> parts = TextParts.split(text, units);
        // Characters of two septets, and those that do not fit the end of a segment, take more than their length.
        while (parts.stream().anyMatch(part -> Segments.of(part) > MAX_SEGMENTS)) {
            units -= UCS2_PART / 2;
            parts = TextParts.split(text, units);
        }
        return parts;
    }

    /** How texts travel. */
    public enum Encoding {
        /** In segments of GSM 03.38 or UCS-2. */
        SMS,
        UNICODE
    }

    /**
     * @param perSecond messages in the long run, over all people
     * @param burst messages at once after a silence
     */
    public record Rate(int perSecond, int burst) {

        public Rate {
            if (perSecond < 1 || burst < 1) {
                throw new IllegalArgumentException("A rate is at least one message per second");
            }
        }
    }
}
