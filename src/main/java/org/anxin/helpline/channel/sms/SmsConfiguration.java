package org.anxin.helpline.channel.sms;

import java.time.Duration;
import org.anxin.helpline.channel.ProviderHttp;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A gateway's beans, which exist once a secret for its callbacks is set. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SmsSettings.class)
class SmsConfiguration {

    private static final Duration CONNECT = Duration.ofSeconds(3);

    @Configuration(proxyBeanMethods = false)
    @WithSms
    static class On {

        @Bean
        CallbackCheck callbackCheck(SmsSettings settings) {
            return new CallbackCheck(settings);
        }

        @Bean
        SmsSender smsSender(SmsSettings settings) {
            return new SmsSender(settings, new ProviderHttp(CONNECT, settings.timeout()));
        }
    }
}
