package org.anxin.helpline.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anxin.helpline.WithEveryChannel;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A gateway as Alibaba Cloud calls back; others differ in what they write and in what they want to hear. */
class SmsContractIT extends HttpContract {

    private String last = "";

    @Override
    String channel() {
        return "sms";
    }

    @Override
    String somebody() {
        return "137%08d".formatted(farNumber());
    }

    @Override
    HttpResponse<String> says(String her, String id, String text) {
        last = her;
        return posted("messages", callback(her, id, text));
    }

    @Override
    HttpResponse<String> forged(String her, String id, String text) {
        return posted("another-path-secret-0123456789", "messages", type(), callback(her, id, text));
    }

    /** Gateways sign nothing: there is only the secret part of the address. */
    @Override
    HttpResponse<String> unsigned(String her, String id, String text) {
        return posted("messages", "messages", type(), callback(her, id, text));
    }

    /** They sign no time either: what comes again is known by its number. */
    @Override
    Optional<HttpResponse<String>> replayed(String her, String id, String text) {
        return Optional.empty();
    }

    @Override
    HttpResponse<String> saysMore(String her, String id, String text) {
        return posted("messages", callback(her, id, text).replaceFirst("\\{", "{\"of_tomorrow\": {\"deep\": [1]}, "));
    }

    @Override
    Optional<HttpResponse<String>> leaves(String her, String id) {
        return Optional.empty();
    }

    @Override
    Optional<HttpResponse<String>> showsPicture(String her, String id) {
        return Optional.empty();
    }

    @Override
    Optional<HttpResponse<String>> reports(String her, long message, String providerId, boolean arrived) {
        return Optional.of(posted("status", report(her, message, providerId, arrived)));
    }

    @Override
    String takesAt() {
        return "/sms/send";
    }

    @Override
    String type() {
        return "application/json;charset=UTF-8";
    }

    @Override
    HttpResponse<String> raw(String type, String body) {
        return posted(WithEveryChannel.SMS_SECRET, "messages", type, body);
    }

    /** Gateways have no word for it: she says it herself, in the short form. */
    @Override
    void refusesAsOptedOut() {
        says(last, id(), "T");
    }

    @Test
    void the_gateway_hears_what_it_wants_to_hear() {
        assertThat(says(somebody(), id(), "你好").body()).isEqualTo(heard());
        assertThat(posted("status", report(somebody(), 999_999_999, "nobody-s", true)))
                .satisfies(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(200);
                    assertThat(answer.body()).isEqualTo(heard());
                });
    }

    @Test
    void a_report_is_refused_like_a_message_when_it_is_forged() {
        assertThat(posted("another-path-secret-0123456789", "status", type(), report(somebody(), 1, "", true))
                        .statusCode())
                .isEqualTo(403);
    }

    String heard() {
        return "{\"code\":0,\"msg\":\"OK\"}";
    }

    /** SmsUp. */
    String callback(String her, String id, String text) {
        return json(List.of(Map.of(
                "phone_number",
                her,
                "content",
                text,
                "send_time",
                "2026-11-26 20:00:00",
                "dest_code",
                "1069",
                "sign_name",
                "安心",
                "sequence_id",
                Long.parseLong(id))));
    }

    /** SmsReport. */
    String report(String her, long message, String providerId, boolean arrived) {
        return json(List.of(Map.of(
                "phone_number",
                her,
                "send_time",
                "2026-11-26 20:00:00",
                "report_time",
                "2026-11-26 20:00:05",
                "success",
                arrived,
                "err_code",
                arrived ? "DELIVERED" : "UNDELIV",
                "sms_size",
                "1",
                "biz_id",
                "932702304080415357^0",
                "out_id",
                Long.toString(message))));
    }

    HttpResponse<String> posted(String secret, String door, String type, String body) {
        return Posting.post(port, "/webhooks/sms/" + secret + "/" + door, type, body, Map.of());
    }

    private HttpResponse<String> posted(String door, String body) {
        return posted(WithEveryChannel.SMS_SECRET, door, type(), body);
    }

    static String json(Object callback) {
        return JsonMapper.shared().writeValueAsString(callback);
    }
}
