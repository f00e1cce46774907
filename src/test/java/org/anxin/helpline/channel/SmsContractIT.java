package org.anxin.helpline.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anxin.helpline.WithEveryChannel;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A gateway as Alibaba Cloud calls back. */
class SmsContractIT extends HttpContract {

    private static final String JSON = "application/json;charset=UTF-8";

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
        return says(WithEveryChannel.SMS_SECRET, her, id, text);
    }

    @Override
    HttpResponse<String> forged(String her, String id, String text) {
        return says("another-path-secret-0123456789", her, id, text);
    }

    /** Gateways sign nothing: there is only the secret part of the address. */
    @Override
    HttpResponse<String> unsigned(String her, String id, String text) {
        return says("messages", her, id, text);
    }

    @Override
    Optional<HttpResponse<String>> replayed(String her, String id, String text) {
        return Optional.empty();
    }

    @Override
    HttpResponse<String> saysMore(String her, String id, String text) {
        return raw(callback(her, id, text).replaceFirst("\\{", "{\"of_tomorrow\": {\"deep\": [1]}, "));
    }

    @Override
    Optional<HttpResponse<String>> showsPicture(String her, String id) {
        return Optional.empty();
    }

    @Override
    Optional<HttpResponse<String>> reports(String her, long message, String providerId, boolean arrived) {
        String body = JsonMapper.shared()
                .writeValueAsString(List.of(Map.of(
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
        return Optional.of(
                Posting.post(port, "/webhooks/sms/" + WithEveryChannel.SMS_SECRET + "/status", JSON, body, Map.of()));
    }

    @Override
    String takesAt() {
        return "/sms/send";
    }

    private HttpResponse<String> says(String secret, String her, String id, String text) {
        return Posting.post(port, "/webhooks/sms/" + secret + "/messages", JSON, callback(her, id, text), Map.of());
    }

    private static String callback(String her, String id, String text) {
        return JsonMapper.shared()
                .writeValueAsString(List.of(Map.of(
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

    @Override
    HttpResponse<String> raw(String body) {
        return Posting.post(port, "/webhooks/sms/" + WithEveryChannel.SMS_SECRET + "/messages", JSON, body, Map.of());
    }

    /** Gateways have no word for it: she says it herself, in the short form. */
    @Override
    void refusesAsOptedOut() {
        says(last, id(), "T");
    }

    @Test
    void the_gateway_hears_what_it_wants_to_hear() {
        assertThat(says(somebody(), id(), "你好").body()).isEqualTo("{\"code\":0,\"msg\":\"OK\"}");
    }
}
