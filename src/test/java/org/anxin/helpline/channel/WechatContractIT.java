package org.anxin.helpline.channel;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

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

    private static final String PATH = "/webhooks/wechat/events";

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
        return Posting.post(port, PATH, "text/xml", message(her, id, text), Map.of());
    }

    @Override
    Optional<HttpResponse<String>> replayed(String her, String id, String text) {
        Instant before = Instant.now().minus(Duration.ofHours(1));
        var call = SafeMode.call(WithEveryChannel.WECHAT_TOKEN, message(her, id, text), before);
        return Optional.of(Posting.post(port, PATH + call.query(), "text/xml", call.body(), Map.of()));
    }

    @Override
    HttpResponse<String> saysMore(String her, String id, String text) {
        return posted(
                WithEveryChannel.WECHAT_TOKEN,
                message(her, id, text).replace("</xml>", "<OfTomorrow><Deep>1</Deep></OfTomorrow></xml>"));
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
    HttpResponse<String> raw(String body) {
        var call = SafeMode.call(WithEveryChannel.WECHAT_TOKEN, "<xml/>");
        return Posting.post(port, PATH + call.query(), "text/xml", body, Map.of());
    }

    @Override
    void refusesAsOptedOut() {
        PROVIDER.stubFor(post(urlPathEqualTo("/cgi-bin/message/custom/send"))
                .willReturn(okJson("{\"errcode\": 43004, \"errmsg\": \"require subscribe\"}")));
    }

    @Override
    String essence(String body) {
        return SafeMode.opened(body);
    }

    @Test
    void the_reply_travels_in_the_answer_encrypted_and_to_her() {
        String her = somebody();
        String reply = SafeMode.opened(says(her, id(), "你好").body());
        assertThat(reply).startsWith(her).contains("1 现在有危险");
    }

    @Test
    void who_subscribes_is_welcomed_and_who_leaves_is_left_alone() {
        String her = somebody();
        assertThat(SafeMode.opened(posted(WithEveryChannel.WECHAT_TOKEN, event(her, "subscribe"))
                        .body()))
                .contains("1 现在有危险");
        assertThat(posted(WithEveryChannel.WECHAT_TOKEN, event(her, "unsubscribe"))
                        .body())
                .isEqualTo("success");
        assertThat(posted(WithEveryChannel.WECHAT_TOKEN, event(her, "VIEW")).body())
                .isEqualTo("success");
    }

    @Test
    void the_address_is_checked_by_an_echo_and_plain_requests_are_refused_in_safe_mode() {
        assertThat(Posting.get(port, PATH + "?signature=wrong&timestamp=1&nonce=2&echostr=42")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Posting.post(port, PATH, "text/xml", message(somebody(), id(), "你好"), Map.of())
                        .statusCode())
                .isEqualTo(403);
    }

    private HttpResponse<String> posted(String token, String xml) {
        var call = SafeMode.call(token, xml);
        return Posting.post(port, PATH + call.query(), "text/xml", call.body(), Map.of());
    }

    private static String message(String her, String id, String text) {
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
