package org.anxin.helpline.channel.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.anxin.helpline.channel.smpp.SmppSettings.Alphabet;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortMessageTest {

    private static final String ALL = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà\f^{}\\[~]|€";

    @Test
    void the_gsm_alphabet_reads_as_it_was_written() {
        assertThat(Gsm7.has(ALL)).isTrue();
        assertThat(Gsm7.decode(Gsm7.encode(ALL))).isEqualTo(ALL);
        assertThat(Gsm7.encode("@€")).containsExactly(0x00, 0x1B, 0x65);
        assertThat(Gsm7.has("mamá")).isFalse();
        assertThat(Gsm7.has("’")).isFalse();
        assertThat(Gsm7.decode(new byte[] {0x1B})).isEqualTo("?");
    }

    /** The same vectors as for counting segments. */
    @ParameterizedTest
    @CsvSource({
        "a,160,1,0",
        "a,161,2,0",
        "a,306,2,0",
        "a,307,3,0",
        "你,70,1,8",
        "你,71,2,8",
        "你,134,2,8",
        "你,135,3,8",
        "😀,35,1,8",
        "😀,36,2,8",
        "€,80,1,0",
        "€,81,2,0"
    })
    void a_text_takes_as_many_parts_as_segments(String piece, int times, int parts, byte coding) {
        ShortMessage message = ShortMessage.of(piece.repeat(times), Alphabet.GSM, 7);
        assertThat(message.parts()).hasSize(parts);
        assertThat(message.coding()).isEqualTo(coding);
        assertThat(message.parts()).allMatch(part -> part.length <= (coding == 8 ? 140 : 160));
    }

    @Test
    void no_cut_goes_through_a_character() {
        String text = "你".repeat(66) + "😀" + "你".repeat(66);
        ShortMessage message = ShortMessage.of(text, Alphabet.GSM, 300);
        assertThat(message.parts()).hasSize(3);
        assertThat(message.parts().getFirst())
                .startsWith(5, 0, 3, (byte) 300, 3, 1)
                .hasSize(6 + 132);
        assertThat(ShortMessage.of("a".repeat(152) + "€" + "a".repeat(152), Alphabet.GSM, 1)
                        .parts())
                .hasSize(3);
        assertThat(joined(message)).isEqualTo(text);
    }

    @Test
    void other_alphabets_are_used_where_they_are_set() {
        assertThat(ShortMessage.of("café", Alphabet.LATIN1, 1).parts().getFirst())
                .containsExactly('c', 'a', 'f', 0xE9);
        assertThat(ShortMessage.of("a", Alphabet.UCS2, 1).coding()).isEqualTo((byte) 8);
        assertThat(ShortMessage.of("你", Alphabet.LATIN1, 1).coding()).isEqualTo((byte) 8);
    }

    @Test
    void parts_are_known_by_either_header_or_by_parameters() {
        DeliverSm wide = pdu((byte) 0x40, (byte) 0, new byte[] {6, 8, 4, 1, 2, 3, 2, 'h', 'i'});
        assertThat(Part.of(wide, Alphabet.GSM)).isEqualTo(new Part("hi", 0x0102, 3, 2));
        DeliverSm sar = pdu((byte) 0, (byte) 0, new byte[] {'h', 'i'});
        sar.setOptionalParameters(
                new OptionalParameter.Sar_msg_ref_num((short) 9),
                new OptionalParameter.Sar_total_segments((byte) 2),
                new OptionalParameter.Sar_segment_seqnum((byte) 1));
        assertThat(Part.of(sar, Alphabet.GSM)).isEqualTo(new Part("hi", 9, 2, 1));
    }

    @Test
    void a_header_that_makes_no_sense_is_no_error() {
        for (byte[] octets : List.of(
                new byte[0],
                new byte[] {5},
                new byte[] {5, 0, 3, 1, 0, 0},
                new byte[] {5, 0, 3, 1, 2, 3},
                new byte[] {-1, 0, 3},
                new byte[] {1, 0, 'a'},
                new byte[] {0, 'a'})) {
            assertThat(Part.of(pdu((byte) 0x40, (byte) 0, octets), Alphabet.GSM).isWhole())
                    .isTrue();
        }
        assertThat(Part.of(pdu((byte) 0, (byte) 8, new byte[] {0x4F}), Alphabet.GSM)
                        .text())
                .isEmpty();
    }

    private static String joined(ShortMessage message) {
        return message.parts().stream()
                .map(part -> Part.of(pdu((byte) 0x40, message.coding(), part), Alphabet.GSM))
                .map(Part::text)
                .collect(Collectors.joining());
    }

    private static DeliverSm pdu(byte esm, byte coding, byte[] octets) {
        DeliverSm pdu = new DeliverSm();
        pdu.setEsmClass(esm);
        pdu.setDataCoding(coding);
        pdu.setShortMessage(octets);
        return pdu;
    }
}
