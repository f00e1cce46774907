package org.anxin.helpline.channel.twilio;

import com.twilio.http.TwilioRestClient;
import java.net.URI;
import org.anxin.helpline.channel.PublicSettings;
import org.anxin.helpline.start.SettingException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Twilio's beans, which exist once a token is set. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TwilioSettings.class)
class TwilioConfiguration {

    @Configuration(proxyBeanMethods = false)
    @WithTwilio
    static class On {

        @Bean
        SignatureCheck signatureCheck(TwilioSettings settings, PublicSettings publicSettings) {
            return new SignatureCheck(settings.authTokens(), publicUrl(publicSettings));
        }

        @Bean
        Twiml twiml(PublicSettings publicSettings) {
            return new Twiml(publicUrl(publicSettings));
        }

        @Bean
        TwilioRestClient twilioRestClient(TwilioSettings settings) {
            String account = String.valueOf(settings.accountSid());
            return new TwilioRestClient.Builder(account, settings.authTokens().getFirst())
                    .accountSid(account)
                    .httpClient(new OnePostHttpClient(settings))
                    .build();
        }

        @Bean
        TwilioApi twilioApi(TwilioRestClient client) {
            return new TwilioApi(client);
        }

        @Bean
        TwilioSender twilioSender(TwilioApi api, TwilioSettings settings, PublicSettings publicSettings) {
            return new TwilioSender(api, settings, publicUrl(publicSettings));
        }

        @Bean
        @WithWhatsapp
        WhatsappSender whatsappSender(TwilioApi api, TwilioSettings settings, PublicSettings publicSettings) {
            return new WhatsappSender(api, settings, publicUrl(publicSettings));
        }

        private static URI publicUrl(PublicSettings settings) {
            URI url = settings.publicBaseUrl();
            if (url == null || url.getHost() == null) {
                throw new SettingException(
                        "Set anxin.public-base-url to the address Twilio calls, such as https://sms.example.org: signatures are checked against it.");
            }
            String text = url.toString();
            return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : url;
        }
    }
}
