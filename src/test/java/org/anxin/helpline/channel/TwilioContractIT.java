package org.anxin.helpline.channel;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import java.net.http.HttpResponse;
import java.util.Map;
import org.anxin.helpline.channel.twilio.TwilioCall;

class TwilioContractIT extends HttpContract {

    @Override
    String channel() {
        return "twilio";
    }

    @Override
    String somebody() {
        return "+86137%08d".formatted(farNumber());
    }

    @Override
    String id() {
        return "SM%032d".formatted(number());
    }

    String path() {
        return TwilioCall.MESSAGES;
    }

    @Override
    HttpResponse<String> says(String her, String id, String text) {
        return TwilioCall.post(port, path(), TwilioCall.message(her, id, text), TwilioCall.TOKEN);
    }

    @Override
    HttpResponse<String> forged(String her, String id, String text) {
        return TwilioCall.post(port, path(), TwilioCall.message(her, id, text), "ffffffffffffffffffffffffffffffff");
    }

    @Override
    HttpResponse<String> raw(String body) {
        return Posting.post(port, path(), "application/x-www-form-urlencoded", body, Map.of("X-Twilio-Signature", "x"));
    }

    @Override
    void refusesAsOptedOut() {
        PROVIDER.stubFor(post(urlPathMatching(".*/Messages.json"))
                .willReturn(aResponse()
                        .withStatus(400)
                        .withBody("{\"code\": 21610, \"message\": \"unsubscribed\", \"status\": 400}")));
    }
}
