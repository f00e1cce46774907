package org.anxin.helpline.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.anxin.helpline.channel.smpp.Smsc;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A carrier's SMS centre, which holds one connection and calls no webhook. */
class SmppContractIT extends SendingContract {

    private static Smsc smsc;

    private String last = "";

    @BeforeAll
    static void opens() throws IOException {
        smsc = new Smsc(ProviderPort.SMSC);
    }

    @AfterAll
    static void closes() throws IOException {
        smsc.close();
    }

    @BeforeEach
    void bound() {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(smsc::isBound);
    }

    @Override
    String channel() {
        return "smpp";
    }

    @Override
    String somebody() {
        return "86135%08d".formatted(farNumber());
    }

    @Override
    HttpResponse<String> says(String her, String id, String text) {
        last = her;
        return new SmscAnswer(smsc.brings(her, id, text));
    }

    @Override
    List<String> left() {
        return smsc.texts();
    }

    @Override
    Optional<HttpResponse<String>> showsPicture(String her, String id) {
        return Optional.empty();
    }

    @Override
    Optional<HttpResponse<String>> reports(String her, long message, String providerId, boolean arrived) {
        return Optional.of(new SmscAnswer(smsc.reports(
                her,
                "id:%s sub:001 dlvrd:001 submit date:2611261200 done date:2611261201 stat:%s err:000 text:"
                        .formatted(providerId, arrived ? "DELIVRD" : "ENROUTE"))));
    }

    /** SMPP 3.4, 4.4.1 and 5.2: field lengths, and what of them the numbering and alphabets allow. */
    @Test
    void what_leaves_is_as_the_protocol_says() {
        String her = somebody();
        sendsOfEveryKind(her);
        assertThat(smsc.submitted())
                .filteredOn(pdu -> pdu.getDestAddress().equals(her))
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(pdu -> {
                    assertThat(pdu.getSourceAddr()).matches("\\d{1,20}");
                    assertThat(pdu.getDestAddrTon()).isEqualTo((byte) 1);
                    assertThat(pdu.getDestAddrNpi()).isEqualTo((byte) 1);
                    assertThat(pdu.getDataCoding()).isIn((byte) 0, (byte) 8);
                    assertThat(pdu.getShortMessage())
                            .hasSizeBetween(1, pdu.getDataCoding() == 8 || pdu.isUdhi() ? 159 : 160);
                    assertThat(pdu.getReplaceIfPresent()).isZero();
                    assertThat(pdu.getSmDefaultMsgId()).isZero();
                })
                .anySatisfy(pdu -> assertThat(pdu.getRegisteredDelivery()).isEqualTo((byte) 1));
    }

    /** An SMS centre has no word for it: she says it herself, in the short form. */
    @Override
    void refusesAsOptedOut() {
        says(last, id(), "T");
    }
}
