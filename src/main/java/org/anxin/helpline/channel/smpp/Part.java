package org.anxin.helpline.channel.smpp;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.anxin.helpline.channel.smpp.SmppSettings.Alphabet;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;

/**
 * What a deliver_sm brings: a whole text, or a part of one. Which it is stands in a header before the words (8-bit and
 * 16-bit references), or in parameters of their own.
 *
 * @param reference the same for all parts of a text
 * @param total how many parts there are; 1 for a whole text
 * @param number of this one, from 1
 */
record Part(String text, int reference, int total, int number) {

    private static final int UDHI = 0x40;
    private static final int CONCATENATED = 0x00;
    private static final int CONCATENATED_16 = 0x08;
    private static final int CODING = 0x0F;

    static Part of(DeliverSm pdu, Alphabet alphabet) {
        byte[] octets = pdu.getShortMessage() == null ? new byte[0] : pdu.getShortMessage();
        var payload = pdu.getOptionalParameter(OptionalParameter.Message_payload.class);
        if (octets.length == 0 && payload != null) {
            octets = payload.getValue();
        }
        int reference = 0;
        int total = 1;
        int number = 1;
        if ((pdu.getEsmClass() & UDHI) != 0 && octets.length > 0 && (octets[0] & 0xFF) < octets.length) {
            int end = 1 + (octets[0] & 0xFF);
            for (int at = 1; at + 1 < end; at += 2 + (octets[at + 1] & 0xFF)) {
                int length = octets[at + 1] & 0xFF;
                if (octets[at] == CONCATENATED && length == 3 && at + 4 < end) {
                    reference = octets[at + 2] & 0xFF;
                    total = octets[at + 3] & 0xFF;
                    number = octets[at + 4] & 0xFF;
                } else if (octets[at] == CONCATENATED_16 && length == 4 && at + 5 < end) {
                    reference = (octets[at + 2] & 0xFF) << 8 | octets[at + 3] & 0xFF;
                    total = octets[at + 4] & 0xFF;
                    number = octets[at + 5] & 0xFF;
                }
            }
            octets = Arrays.copyOfRange(octets, end, octets.length);
        }
        var sarReference = pdu.getOptionalParameter(OptionalParameter.Sar_msg_ref_num.class);
        var sarTotal = pdu.getOptionalParameter(OptionalParameter.Sar_total_segments.class);
        var sarNumber = pdu.getOptionalParameter(OptionalParameter.Sar_segment_seqnum.class);
        if (sarReference != null && sarTotal != null && sarNumber != null) {
            reference = sarReference.getValue() & 0xFFFF;
            total = sarTotal.getValue() & 0xFF;
            number = sarNumber.getValue() & 0xFF;
        }
        String text = decoded(octets, pdu.getDataCoding(), alphabet);
        boolean sound = total > 1 && number >= 1 && number <= total;
        return sound ? new Part(text, reference, total, number) : new Part(text, 0, 1, 1);
    }

    private static String decoded(byte[] octets, byte coding, Alphabet alphabet) {
        return switch (coding & CODING) {
            case ShortMessage.UCS2 -> new String(octets, 0, octets.length & ~1, StandardCharsets.UTF_16BE);
            case ShortMessage.LATIN1 -> new String(octets, StandardCharsets.ISO_8859_1);
            case 1 -> new String(octets, StandardCharsets.US_ASCII);
            default ->
                alphabet == Alphabet.LATIN1 ? new String(octets, StandardCharsets.ISO_8859_1) : Gsm7.decode(octets);
        };
    }

    boolean isWhole() {
        return total == 1;
    }

    @Override
    public String toString() {
        return "Part[" + number + " of " + total + "]";
    }
}
