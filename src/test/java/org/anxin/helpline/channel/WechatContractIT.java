package org.anxin.helpline.channel;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.anxin.helpline.WithEveryChannel;
import org.anxin.helpline.channel.wechat.SafeMode;
import org.junit.jupiter.api.Test;

/** An Official Account in safe mode. */
class WechatContractIT extends HttpContract {

    static final String PATH = "/webhooks/wechat/events";

    @Override
    String channel() {
        return "wechat";
    }

    @Override
    String somebody() {
        return "oABCD_openid-%08d".formatted(farNumber());
    }

    @Override
    HttpResponse<String> says(String her, String id, String text) {
        return posted(WithEveryChannel.WECHAT_TOKEN, message(her, id, text));
    }

    @Override
    HttpResponse<String> forged(String her, String id, String text) {
        return posted("another-token", message(her, id, text));
    }

    @Override
    HttpResponse<String> unsigned(String her, String id, String text) {
        return Posting.post(port, PATH, type(), message(her, id, text), Map.of());
    }

    /** As WeChat calls it at that moment. */
    SafeMode.Call call(String token, String xml, Instant then) {
        return SafeMode.call(token, xml, then);
    }

    /** To whom an answer is, and its words. */
    String opened(String answer) {
        return SafeMode.opened(answer);
    }

    @Override
    Optional<HttpResponse<String>> replayed(String her, String id, String text) {
        Instant before = Instant.now().minus(Duration.ofHours(1));
        var call = call(WithEveryChannel.WECHAT_TOKEN, message(her, id, text), before);
        return Optional.of(Posting.post(port, PATH + call.query(), type(), call.body(), Map.of()));
    }

    @Override
    HttpResponse<String> saysMore(String her, String id, String text) {
        return posted(
                WithEveryChannel.WECHAT_TOKEN,
                message(her, id, text).replace("</xml>", "<OfTomorrow><Deep>1</Deep></OfTomorrow></xml>"));
    }

    @Override
    Optional<HttpResponse<String>> leaves(String her, String id) {
        return Optional.of(posted(WithEveryChannel.WECHAT_TOKEN, event(her, "unsubscribe")));
    }

    @Override
    Optional<HttpResponse<String>> showsPicture(String her, String id) {
        return Optional.of(posted(
                WithEveryChannel.WECHAT_TOKEN,
                message(her, id, "")
                        .replace("<![CDATA[text]]>", "<![CDATA[image]]>")
                        .replace("<Content><![CDATA[]]></Content>", "<PicUrl><![CDATA[http://x]]></PicUrl>")));
    }

    @Override
    Optional<HttpResponse<String>> reports(String her, long message, String providerId, boolean arrived) {
        return Optional.empty();
    }

    @Override
    String takesAt() {
        return "/cgi-bin/message/custom/send";
    }

    @Override
    String type() {
        return "text/xml";
    }

    @Override
    HttpResponse<String> raw(String type, String body) {
        var call = call(WithEveryChannel.WECHAT_TOKEN, "<xml/>", Instant.now());
        return Posting.post(port, PATH + call.query(), type, body, Map.of());
    }

    @Override
    void refusesAsOptedOut() {
        PROVIDER.stubFor(post(urlPathEqualTo("/cgi-bin/message/custom/send"))
                .willReturn(okJson("{\"errcode\": 43004, \"errmsg\": \"require subscribe\"}")));
    }

    @Override
    String essence(String body) {
        return opened(body);
    }

    @Test
    void the_reply_travels_in_the_answer_and_to_her() {
        String her = somebody();
        String reply = opened(says(her, id(), "你好").body());
        assertThat(reply).startsWith(her).contains("1 现在有危险");
    }

    @Test
    void who_subscribes_is_welcomed_and_who_leaves_is_left_alone() {
        String her = somebody();
        assertThat(opened(posted(WithEveryChannel.WECHAT_TOKEN, event(her, "subscribe"))
                        .body()))
                .contains("1 现在有危险");
        assertThat(posted(WithEveryChannel.WECHAT_TOKEN, event(her, "unsubscribe"))
                        .body())
                .isEqualTo("success");
        assertThat(posted(WithEveryChannel.WECHAT_TOKEN, event(her, "VIEW")).body())
                .isEqualTo("success");
    }

    @Test
    void a_click_on_the_accounts_menu_counts_as_the_words_of_its_key() {
        String click = event(somebody(), "CLICK").replace("<EventKey/>", "<EventKey><![CDATA[菜单]]></EventKey>");
        assertThat(opened(posted(WithEveryChannel.WECHAT_TOKEN, click).body())).contains("1 现在有危险");
    }

    @Test
    void the_address_is_checked_by_an_echo() {
        var call = SafeMode.plain(WithEveryChannel.WECHAT_TOKEN, "", Instant.now());
        assertThat(Posting.get(port, PATH + call.query() + "&echostr=4212345678901234567"))
                .satisfies(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(200);
                    assertThat(answer.body()).isEqualTo("4212345678901234567");
                });
        assertThat(Posting.get(port, PATH + "?signature=wrong&timestamp=1&nonce=2&echostr=42")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void an_entity_in_a_message_is_not_followed() {
        long before = rows();
        String xml = message(somebody(), id(), "&x;")
                .replace("<![CDATA[&x;]]>", "&x;")
                .replaceFirst("<xml>", "<!DOCTYPE xml [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><xml>");
        assertThat(posted(WithEveryChannel.WECHAT_TOKEN, xml).statusCode()).isEqualTo(400);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void a_token_that_ended_is_asked_for_anew_and_the_message_leaves() {
        says(somebody(), id(), "你好");
        long conversation = newest();
        PROVIDER.stubFor(post(urlPathEqualTo(takesAt()))
                .inScenario("ended")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(okJson("{\"errcode\": 42001, \"errmsg\": \"access_token expired\"}"))
                .willSetStateTo("asked"));
        staffSays(conversation, "有人在帮你。");
        allLeaves(conversation);
        assertThat(rows(conversation, "'FAILED', 'UNKNOWN'")).isEmpty();
        assertThat(left()).filteredOn(body -> body.contains("有人在帮你。")).hasSize(2);
        assertThat(PROVIDER.findAll(postRequestedFor(urlPathEqualTo("/cgi-bin/stable_token"))))
                .isNotEmpty()
                .allSatisfy(request -> Outgoing.of("wechat-token").admits(request));
    }

    HttpResponse<String> posted(String token, String xml) {
        var call = call(token, xml, Instant.now());
        return Posting.post(port, PATH + call.query(), type(), call.body(), Map.of());
    }

    static String message(String her, String id, String text) {
        return ("<xml><ToUserName><![CDATA[gh_1]]></ToUserName><FromUserName><![CDATA[%s]]></FromUserName>"
                        + "<CreateTime>1700000000</CreateTime><MsgType><![CDATA[text]]></MsgType>"
                        + "<Content><![CDATA[%s]]></Content><MsgId>%s</MsgId></xml>")
                .formatted(her, text, id);
    }

    private static String event(String her, String event) {
        return ("<xml><ToUserName><![CDATA[gh_1]]></ToUserName><FromUserName><![CDATA[%s]]></FromUserName>"
                        + "<CreateTime>17%d</CreateTime><MsgType><![CDATA[event]]></MsgType>"
                        + "<Event><![CDATA[%s]]></Event><EventKey/></xml>")
                .formatted(her, number(), event);
    }
}
