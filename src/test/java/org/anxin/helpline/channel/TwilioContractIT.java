package org.anxin.helpline.channel;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.anxin.helpline.channel.twilio.TwilioCall;
import org.junit.jupiter.api.Test;

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

    String statusPath() {
        return "/webhooks/twilio/status/";
    }

    @Override
    HttpResponse<String> unsigned(String her, String id, String text) {
        return Posting.post(
                port,
                path(),
                "application/x-www-form-urlencoded",
                TwilioCall.encoded(TwilioCall.message(her, id, text)),
                Map.of());
    }

    /** Twilio signs no time: what comes again is known by its number. */
    @Override
    Optional<HttpResponse<String>> replayed(String her, String id, String text) {
        return Optional.empty();
    }

    @Override
    HttpResponse<String> saysMore(String her, String id, String text) {
        Map<String, String> form = TwilioCall.message(her, id, text);
        form.put("OfTomorrow", "1");
        return TwilioCall.post(port, path(), form, TwilioCall.TOKEN);
    }

    @Override
    Optional<HttpResponse<String>> leaves(String her, String id) {
        Map<String, String> form = TwilioCall.message(her, id, "STOP");
        form.put("OptOutType", "STOP");
        return Optional.of(TwilioCall.post(port, path(), form, TwilioCall.TOKEN));
    }

    @Override
    Optional<HttpResponse<String>> showsPicture(String her, String id) {
        Map<String, String> form = TwilioCall.message(her, id, "");
        form.put("NumMedia", "1");
        form.put("MediaUrl0", "https://api.twilio.com/2010-04-01/Accounts/AC0/Messages/MM0/Media/ME0");
        form.put("MediaContentType0", "image/jpeg");
        return Optional.of(TwilioCall.post(port, path(), form, TwilioCall.TOKEN));
    }

    @Override
    Optional<HttpResponse<String>> reports(String her, long message, String providerId, boolean arrived) {
        Map<String, String> form = new TreeMap<>(Map.of(
                "MessageSid",
                "SM%032d".formatted(number()),
                "MessageStatus",
                arrived ? "delivered" : "sent",
                "To",
                her));
        return Optional.of(TwilioCall.post(port, statusPath() + message, form, TwilioCall.TOKEN));
    }

    @Override
    String takesAt() {
        return ".*/Messages.json";
    }

    /** With a Messaging Service Twilio takes the message first and says so afterwards. */
    @Test
    void a_status_that_says_she_opted_out_is_believed() {
        String her = somebody();
        says(her, id(), "你好");
        long conversation = newest();
        long message = rows(conversation, "'PENDING', 'SENDING', 'ACCEPTED', 'QUEUED', 'SENT'")
                .getFirst();
        Map<String, String> form =
                new TreeMap<>(Map.of("MessageSid", id(), "MessageStatus", "failed", "ErrorCode", "21610", "To", her));
        assertThat(TwilioCall.post(port, statusPath() + message, form, TwilioCall.TOKEN)
                        .statusCode())
                .isEqualTo(204);
        assertThat(reachable(conversation)).isFalse();
    }

    @Test
    void what_was_signed_for_another_host_is_refused() {
        Map<String, String> form = TwilioCall.message(somebody(), id(), "你好");
        String elsewhere = TwilioCall.signature(TwilioCall.TOKEN, "https://other.example.org" + path(), form);
        assertThat(TwilioCall.send(port, path(), TwilioCall.encoded(form), elsewhere)
                        .statusCode())
                .isEqualTo(403);
    }

    @Override
    String type() {
        return "application/x-www-form-urlencoded";
    }

    /** Signed, where the body can be read as a form at all. */
    @Override
    HttpResponse<String> raw(String type, String body) {
        Map<String, String> form = new TreeMap<>();
        for (String pair : body.split("&")) {
            String[] field = pair.split("=", 2);
            form.put(field[0], field.length == 1 ? "" : field[1]);
        }
        form.remove("");
        return Posting.post(
                port,
                path(),
                type,
                body,
                Map.of(
                        "X-Twilio-Signature",
                        TwilioCall.signature(TwilioCall.TOKEN, TwilioCall.PUBLIC_URL + path(), form)));
    }

    @Override
    List<String> left() {
        return super.left().stream()
                .map(form -> URLDecoder.decode(form, StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void a_form_with_a_field_twice_or_one_that_cannot_be_read_is_refused() {
        assertThat(raw(type(), "Body=1&Body=2").statusCode()).isEqualTo(400);
        assertThat(raw(type(), "Body=%zz").statusCode()).isEqualTo(400);
    }

    @Override
    void refusesAsOptedOut() {
        PROVIDER.stubFor(post(urlPathMatching(".*/Messages.json"))
                .willReturn(aResponse()
                        .withStatus(400)
                        .withBody("{\"code\": 21610, \"message\": \"unsubscribed\", \"status\": 400}")));
    }
}
