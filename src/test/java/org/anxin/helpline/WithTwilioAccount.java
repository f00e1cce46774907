package org.anxin.helpline;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/**
 * Switches the Twilio channel on, with an account that only exists in tests. Its API is nowhere unless a test says so.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@TestPropertySource(
        properties = {
            "anxin.public-base-url=https://sms.example.org",
            "anxin.channel.twilio.account-sid=AC00000000000000000000000000000000",
            "anxin.channel.twilio.auth-tokens=0123456789abcdef0123456789abcdef," + WithTwilioAccount.OLD_TOKEN,
            "anxin.channel.twilio.from=+14155550199",
            "anxin.channel.twilio.api-base-url=${test.twilio.api:http://127.0.0.1:1}"
        })
public @interface WithTwilioAccount {

    String OLD_TOKEN = "fedcba9876543210fedcba9876543210";
}
