package org.anxin.helpline.channel.wechat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.anxin.helpline.WithEveryChannel;

/** Plays WeChat in safe mode. */
public final class SafeMode {

    private static final WechatCipher CIPHER =
            new WechatCipher(List.of(WithEveryChannel.WECHAT_KEY), WithEveryChannel.WECHAT_APP);

    private SafeMode() {}

    /** @return query and body of a request */
    public static Call call(String token, String xml) {
        return call(token, xml, Clock.systemUTC().instant());
    }

    /** The same, signed then. */
    public static Call call(String token, String xml, Instant then) {
        String encrypted = CIPHER.seal(xml);
        String time = Long.toString(then.getEpochSecond());
        String signature = new WechatSignature(List.of(token), Clock.systemUTC()).sign(time, "nonce1", encrypted);
        return new Call(
                "?encrypt_type=aes&signature=unused&timestamp=" + time + "&nonce=nonce1&msg_signature=" + signature,
                "<xml><ToUserName><![CDATA[gh_1]]></ToUserName><Encrypt><![CDATA[" + encrypted + "]]></Encrypt></xml>");
    }

    /** Plain mode: the words are not encrypted, and not signed either. */
    public static Call plain(String token, String xml, Instant then) {
        String time = Long.toString(then.getEpochSecond());
        String signature = new WechatSignature(List.of(token), Clock.systemUTC()).sign(time, "nonce1");
        return new Call("?signature=" + signature + "&timestamp=" + time + "&nonce=nonce1", xml);
    }

    /** To whom a plain reply is and its words, or the answer itself. */
    public static String read(String answer) {
        return answer.startsWith("<xml>") ? words(answer) : answer;
    }

    private static String words(String xml) {
        Map<String, String> reply = WechatXml.read(xml);
        return reply.get("ToUserName") + " " + reply.get("Content");
    }

    /** The words of an encrypted reply, or the answer itself. */
    public static String opened(String answer) {
        if (!answer.startsWith("<xml>")) {
            return answer;
        }
        return words(CIPHER.open(WechatXml.read(answer).get("Encrypt")).orElseThrow());
    }

    public record Call(String query, String body) {}
}
