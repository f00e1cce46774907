package org.anxin.helpline.channel;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import org.anxin.helpline.WithEveryChannel;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** A gateway nobody has a profile for, which signs its callbacks and puts the number deep inside. */
@TestPropertySource(
        properties = {
            "anxin.channel.sms.profile=custom",
            "anxin.channel.sms.hmac-secret=" + OwnGatewayContractIT.KEY,
            "anxin.channel.sms.hmac-header=X-Hub-Signature-256",
            "anxin.channel.sms.from-pointer=/data/msisdn",
            "anxin.channel.sms.text-pointer=/data/body",
            "anxin.channel.sms.id-pointer=/data/ref",
            "anxin.channel.sms.answer=ACK",
            "anxin.channel.smpp.host="
        })
class OwnGatewayContractIT extends SmsContractIT {

    static final String KEY = "hmac-key-of-tests";

    @Override
    HttpResponse<String> posted(String secret, String door, String type, String body) {
        return signed(KEY, secret, door, type, body);
    }

    @Override
    HttpResponse<String> forged(String her, String id, String text) {
        return signed("another-key", WithEveryChannel.SMS_SECRET, "messages", type(), callback(her, id, text));
    }

    @Override
    HttpResponse<String> unsigned(String her, String id, String text) {
        return Posting.post(
                port,
                "/webhooks/sms/" + WithEveryChannel.SMS_SECRET + "/messages",
                type(),
                callback(her, id, text),
                Map.of());
    }

    private HttpResponse<String> signed(String key, String secret, String door, String type, String body) {
        byte[] signature =
                Secrets.hmacSha256(key.getBytes(StandardCharsets.UTF_8), body.getBytes(StandardCharsets.UTF_8));
        return Posting.post(
                port,
                "/webhooks/sms/" + secret + "/" + door,
                type,
                body,
                Map.of("X-Hub-Signature-256", "sha256=" + HexFormat.of().formatHex(signature)));
    }

    @Override
    String heard() {
        return "ACK";
    }

    @Override
    String callback(String her, String id, String text) {
        return json(Map.of("event", "mo", "data", Map.of("msisdn", "86" + her, "body", text, "ref", id)));
    }

    @Override
    String report(String her, long message, String providerId, boolean arrived) {
        return json(Map.of("id", message, "delivered", arrived, "code", arrived ? "" : "EXPIRED"));
    }

    @Test
    void the_gateways_key_leaves_in_a_header() {
        sendsOfEveryKind(somebody());
        PROVIDER.verify(postRequestedFor(urlPathEqualTo(takesAt()))
                .withHeader("Authorization", equalTo("Bearer " + WithEveryChannel.SMS_KEY)));
        assertThat(PROVIDER.getAllServeEvents())
                .noneMatch(event -> event.getRequest().getUrl().contains(WithEveryChannel.SMS_KEY));
    }
}
