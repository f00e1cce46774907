package org.anxin.helpline.channel;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.anxin.helpline.WithOtherAccounts;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A gateway as Tencent Cloud calls back and answers: replies have no id, and reports know the gateway's own only. */
@WithOtherAccounts
class TencentContractIT extends SmsContractIT {

    private static final long THEN = 1_700_000_000;

    @BeforeEach
    void itGivesIds() {
        PROVIDER.stubFor(post(urlPathEqualTo(takesAt())).willReturn(okJson("""
                        {"SendStatusSet": [{"SerialNo": "2640:{{jsonPath request.body '$.id'}}", "Fee": 1, "Code": "Ok",
                          "PhoneNumber": "{{jsonPath request.body '$.to'}}", "Message": "send success", "IsoCode": "CN",
                          "SessionContext": ""}], "RequestId": "a0aabda6-cf91-4f3e-a81f-9198114a2279"}
                        """).withTransformers("response-template")));
    }

    @Override
    String heard() {
        return "{\"result\":0,\"errmsg\":\"OK\"}";
    }

    /** What tells two of them apart is their time. */
    @Override
    String callback(String her, String id, String text) {
        return json(Map.of(
                "extend",
                "01",
                "mobile",
                her,
                "nationcode",
                "86",
                "sign",
                "安心",
                "text",
                text,
                "time",
                THEN + Long.parseLong(id)));
    }

    @Override
    String report(String her, long message, String providerId, boolean arrived) {
        return json(List.of(Map.of(
                "user_receive_time",
                "2026-11-26 20:00:05",
                "nationcode",
                "86",
                "mobile",
                her,
                "report_status",
                arrived ? "SUCCESS" : "FAIL",
                "errmsg",
                arrived ? "DELIVRD" : "EXPIRED",
                "description",
                arrived ? "用户短信送达成功" : "用户短信接收失败",
                "sid",
                providerId)));
    }

    @Test
    void what_it_reports_before_its_answer_is_written_down_counts_once_it_is() {
        String her = somebody();
        says(her, id(), "你好");
        long conversation = newest();
        allLeaves(conversation);
        long message;
        scheduler.pause();
        try {
            staffSays(conversation, "在吗");
            message = jdbc.sql("select max(id) from outbox where conversation = ?")
                    .param(conversation)
                    .query(Long.class)
                    .single();
            reports(her, message, "2640:" + message, true)
                    .ifPresent(answer -> assertThat(answer.body()).isEqualTo(heard()));
        } finally {
            scheduler.resume();
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> rows(conversation, "'DELIVERED'").size() == 1);
        assertThat(jdbc.sql("select count(*) from early_report where provider_id = ?")
                        .param("2640:" + message)
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
