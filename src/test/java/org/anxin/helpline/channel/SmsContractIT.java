package org.anxin.helpline.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
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

    private HttpResponse<String> says(String secret, String her, String id, String text) {
        String body = JsonMapper.shared()
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
        return Posting.post(port, "/webhooks/sms/" + secret + "/messages", JSON, body, Map.of());
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
