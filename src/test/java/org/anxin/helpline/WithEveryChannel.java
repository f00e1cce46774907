package org.anxin.helpline;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** Switches every channel on, with accounts that only exist in tests, all at one stubbed provider. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@WithTwilioAccount
@TestPropertySource(
        properties = {
            "anxin.conversation.notice-channel=twilio",
            "anxin.channel.twilio.whatsapp-from=+14155550188",
            "anxin.channel.twilio.whatsapp-template-zh=HX00000000000000000000000000000001",
            "anxin.channel.wechat.app-id=" + WithEveryChannel.WECHAT_APP,
            "anxin.channel.wechat.app-secret=a-secret-of-tests",
            "anxin.channel.wechat.tokens=" + WithEveryChannel.WECHAT_TOKEN,
            "anxin.channel.wechat.encoding-aes-keys=" + WithEveryChannel.WECHAT_KEY,
            "anxin.channel.wechat.api-base-url=${test.provider}",
            "anxin.channel.telegram.token=123456:ABCDEFGHIJKLMNOPQRSTUVWXYZ",
            "anxin.channel.telegram.webhook-secrets=" + WithEveryChannel.TELEGRAM_SECRET,
            "anxin.channel.telegram.api-base-url=${test.provider}",
            "anxin.channel.sms.profile=alibaba",
            "anxin.channel.sms.path-secrets=" + WithEveryChannel.SMS_SECRET,
            "anxin.channel.sms.send-url=${test.provider}/sms/send",
            "anxin.channel.sms.send-authorization=Bearer " + WithEveryChannel.SMS_KEY,
            "anxin.channel.webhook.secrets=" + WithEveryChannel.WEBHOOK_SECRET,
            "anxin.channel.webhook.url=${test.provider}/front",
            "anxin.channel.smpp.host=127.0.0.1",
            "anxin.channel.smpp.port=${test.smsc.port:1}",
            "anxin.channel.smpp.system-id=anxin",
            "anxin.channel.smpp.password=bind-pw1",
            "anxin.channel.smpp.from=106900001",
            "anxin.channel.smpp.per-second=100",
            "anxin.channel.twilio.per-second=100",
            "anxin.channel.wechat.per-second=100",
            "anxin.channel.sms.per-second=100",
            "anxin.channel.webhook.per-second=100"
        })
public @interface WithEveryChannel {

    String WECHAT_APP = "wxb11529c136998cb6";
    String WECHAT_TOKEN = "wechat-token";
    String WECHAT_KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
    String TELEGRAM_SECRET = "telegram-secret-of-tests";
    String SMS_SECRET = "path-secret-of-tests-0123456789";
    String SMS_KEY = "gateway-key-of-tests";
    String WEBHOOK_SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
}
