package org.anxin.helpline.channel.webhook;

import java.time.Clock;
import java.time.Duration;
import org.anxin.helpline.channel.ProviderHttp;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Beans of another front, which exist once a secret is set. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
class WebhookConfiguration {

    private static final Duration CONNECT = Duration.ofSeconds(3);

    @Configuration(proxyBeanMethods = false)
    @WithWebhook
    static class On {

        @Bean
        StandardWebhook standardWebhook(WebhookSettings settings, Clock clock) {
            return new StandardWebhook(settings.secrets(), clock);
        }

        @Bean
        WebhookSender webhookSender(WebhookSettings settings, StandardWebhook webhooks, Clock clock) {
            return new WebhookSender(settings, webhooks, new ProviderHttp(CONNECT, settings.timeout()), clock);
        }
    }
}
