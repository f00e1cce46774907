package org.anxin.helpline;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/**
 * Turns what {@link WithEveryChannel} has into what providers offer besides: another gateway, WeChat in plain mode, a
 * Messaging Service. The SMS centre is left to the helpline that has it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@TestPropertySource(
        properties = {
            "anxin.channel.twilio.from=",
            "anxin.channel.twilio.messaging-service-sid=" + WithOtherAccounts.MESSAGING_SERVICE,
            "anxin.channel.wechat.encoding-aes-keys=",
            "anxin.channel.sms.profile=tencent",
            "anxin.channel.sms.sent-id-pointer=/SendStatusSet/0/SerialNo",
            "anxin.channel.sms.sent-ok-pointer=/SendStatusSet/0/Code",
            "anxin.channel.sms.sent-ok-value=Ok",
            "anxin.channel.smpp.host="
        })
public @interface WithOtherAccounts {

    String MESSAGING_SERVICE = "MG00000000000000000000000000000001";
}
