package org.anxin.helpline.channel.wechat;

import java.time.Clock;
import java.time.Duration;
import org.anxin.helpline.channel.ProviderHttp;
import org.anxin.helpline.privacy.AddressVault;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** WeChat's beans, which exist once an AppID is set. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WechatSettings.class)
class WechatConfiguration {

    private static final Duration CONNECT = Duration.ofSeconds(3);

    @Configuration(proxyBeanMethods = false)
    @WithWechat
    static class On {

        @Bean
        WechatSignature wechatSignature(WechatSettings settings, Clock clock) {
            return new WechatSignature(settings.tokens(), clock);
        }

        @Bean
        WechatCipher wechatCipher(WechatSettings settings) {
            return new WechatCipher(settings.encodingAesKeys(), String.valueOf(settings.appId()));
        }

        @Bean
        WechatMessages wechatMessages(AddressVault vault) {
            return new WechatMessages(vault);
        }

        @Bean
        WechatSender wechatSender(WechatSettings settings, Clock clock) {
            ProviderHttp http = new ProviderHttp(CONNECT, settings.timeout());
            return new WechatSender(settings, http, new AccessToken(settings, http, clock));
        }
    }
}
