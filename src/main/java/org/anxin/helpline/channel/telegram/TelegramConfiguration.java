package org.anxin.helpline.channel.telegram;

import java.time.Duration;
import org.anxin.helpline.channel.ProviderHttp;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Telegram's beans, which exist once a token is set. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TelegramSettings.class)
class TelegramConfiguration {

    private static final Duration CONNECT = Duration.ofSeconds(3);

    @Configuration(proxyBeanMethods = false)
    @WithTelegram
    static class On {

        @Bean
        TelegramSender telegramSender(TelegramSettings settings) {
            return new TelegramSender(settings, new ProviderHttp(CONNECT, settings.timeout()));
        }
    }
}
