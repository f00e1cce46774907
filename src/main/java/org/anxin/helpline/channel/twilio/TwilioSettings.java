package org.anxin.helpline.channel.twilio;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.anxin.helpline.start.SettingException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A Twilio account. The channel is on as soon as there is a token.
 *
 * @param accountSid begins with AC
 * @param authTokens the token in use first, then others that are still accepted while tokens are rotated
 * @param from the number messages come from, in E.164; or else {@code messagingServiceSid}
 * @param messagingServiceSid begins with MG
 * @param whatsappFrom the number of the account's WhatsApp sender; switches WhatsApp on
 * @param whatsappTemplateZh begins with HX: the registered text that says there is an answer, in Chinese
 * @param whatsappTemplateEn the same in English
 * @param apiBaseUrl where Twilio's REST API is
 * @param perSecond how many messages a second the sender takes
 * @param connectTimeout longest wait for a connection
 * @param readTimeout longest wait for an answer; after it the outcome counts as unknown
 * @param reconcileEvery how often Twilio's own list of messages is read for what was missed; not at all where not set
 * @param afterwards what becomes of messages at Twilio once they are old enough
 * @param keptFor how old that is
 */
@ConfigurationProperties("anxin.channel.twilio")
record TwilioSettings(
        @Nullable String accountSid,
        @DefaultValue List<String> authTokens,
        @Nullable String from,
        @Nullable String messagingServiceSid,
        @Nullable String whatsappFrom,
        @Nullable String whatsappTemplateZh,
        @Nullable String whatsappTemplateEn,
        @DefaultValue("https://api.twilio.com") URI apiBaseUrl,
        @DefaultValue("10") int perSecond,
        @DefaultValue("3s") Duration connectTimeout,
        @DefaultValue("10s") Duration readTimeout,
        @Nullable Duration reconcileEvery,
        @DefaultValue("keep") Afterwards afterwards,
        @DefaultValue("7d") Duration keptFor) {

    TwilioSettings {
        authTokens = List.copyOf(authTokens);
        from = given(from);
        messagingServiceSid = given(messagingServiceSid);
        whatsappTemplateZh = given(whatsappTemplateZh);
        whatsappTemplateEn = given(whatsappTemplateEn);
        boolean account = accountSid != null && accountSid.startsWith("AC");
        if (!authTokens.isEmpty() && !account) {
            throw new SettingException(
                    "Set anxin.channel.twilio.account-sid to the account's SID, which begins with AC.");
        }
        if (!authTokens.isEmpty() && (from == null) == (messagingServiceSid == null)) {
            throw new SettingException(
                    "Set one of anxin.channel.twilio.from and anxin.channel.twilio.messaging-service-sid, so that Anxin can answer.");
        }
    }

    /** An empty setting is none. */
    private static @Nullable String given(@Nullable String setting) {
        return setting == null || setting.isBlank() ? null : setting;
    }

    /** What becomes of messages at Twilio. */
    enum Afterwards {
        KEEP,
        /** Words and pictures go, numbers and times stay. */
        REDACT,
        /** All of it goes. */
        DELETE
    }

    @Override
    public String toString() {
        return "TwilioSettings[hidden]";
    }
}
