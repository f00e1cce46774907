package org.anxin.helpline.channel;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.anxin.helpline.channel.smpp.Smsc;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A carrier's SMS centre, which holds one connection and calls no webhook. */
class SmppContractIT extends ChannelContract {

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

    /** An SMS centre has no word for it: she says it herself, in the short form. */
    @Override
    void refusesAsOptedOut() {
        says(last, id(), "T");
    }
}
