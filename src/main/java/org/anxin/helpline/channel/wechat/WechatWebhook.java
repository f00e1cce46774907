package org.anxin.helpline.channel.wechat;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.anxin.helpline.channel.RawBody;
import org.anxin.helpline.channel.Refused;
import org.anxin.helpline.conversation.Intake;
import org.anxin.helpline.conversation.OutboundText;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** WeChat's one address: it is checked with GET, and messages and events are posted to it, plain or in safe mode. */
@RestController
@WithWechat
class WechatWebhook {

    static final String PATH = "/webhooks/wechat/events";

    /** What declines to reply; everything else but a reply shows the person an error. */
    private static final String NO_REPLY = "success";

    private static final MediaType[] XML = {MediaType.TEXT_XML, MediaType.APPLICATION_XML, MediaType.TEXT_PLAIN};

    private final WechatSignature signatures;
    private final WechatCipher cipher;
    private final WechatMessages messages;
    private final Intake intake;
    private final Clock clock;

    WechatWebhook(
            WechatSignature signatures, WechatCipher cipher, WechatMessages messages, Intake intake, Clock clock) {
        this.signatures = signatures;
        this.cipher = cipher;
        this.messages = messages;
        this.intake = intake;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ResponseEntity<String> check(HttpServletRequest request, @RequestParam(defaultValue = "") String echostr) {
        if (!signatures.passes(
                request.getParameter("signature"), request.getParameter("timestamp"), request.getParameter("nonce"))) {
            throw Refused.forged();
        }
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(echostr);
    }

    @PostMapping(PATH)
    ResponseEntity<String> receive(HttpServletRequest request) {
        Map<String, String> query = Query.of(request.getQueryString());
        boolean safe = "aes".equals(query.get("encrypt_type"));
        // In safe mode the signature covers the words, so that nothing else need be looked at before.
        if (!safe && (cipher.usable() || !signed(query))) {
            throw Refused.forged();
        }
        String body = new String(RawBody.read(request, XML), StandardCharsets.UTF_8);
        Map<String, String> fields = WechatXml.read(safe ? opened(query, body) : body);
        String answer = messages.of(fields)
                .flatMap(message -> intake.receive(message).texts().stream().findFirst())
                .map(reply -> reply(fields, reply, safe))
                .orElse(NO_REPLY);
        return ResponseEntity.ok()
                .contentType(answer.equals(NO_REPLY) ? MediaType.TEXT_PLAIN : utf8Xml())
                .body(answer);
    }

    private boolean signed(Map<String, String> query) {
        return signatures.passes(query.get("signature"), query.get("timestamp"), query.get("nonce"));
    }

    private String opened(Map<String, String> query, String body) {
        String encrypted = WechatXml.read(body).getOrDefault("Encrypt", "");
        if (!signatures.passes(query.get("msg_signature"), query.get("timestamp"), query.get("nonce"), encrypted)) {
            throw Refused.forged();
        }
        return cipher.open(encrypted).orElseThrow(Refused::forged);
    }

    private String reply(Map<String, String> fields, OutboundText text, boolean safe) {
        long now = clock.instant().getEpochSecond();
        String xml = WechatXml.text(
                fields.getOrDefault("FromUserName", ""), fields.getOrDefault("ToUserName", ""), now, text.text());
        if (!safe) {
            return xml;
        }
        String timestamp = Long.toString(now);
        String nonce = Long.toString(text.id());
        String encrypted = cipher.seal(xml);
        return WechatXml.encrypted(encrypted, signatures.sign(timestamp, nonce, encrypted), timestamp, nonce);
    }

    private static MediaType utf8Xml() {
        return new MediaType("text", "xml", StandardCharsets.UTF_8);
    }
}
