package org.anxin.helpline.channel.sms;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.anxin.helpline.start.SettingException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A domestic SMS gateway. The channel is on as soon as there is a secret for the callbacks' path: these gateways sign
 * nothing.
 *
 * @param pathSecrets part of the address that callbacks go to; the one in use first
 * @param allowedAddresses networks callbacks may come from, such as {@code 203.0.113.0/24}; any, where none is given
 * @param hmacSecret for a gateway that does sign: HMAC-SHA256 over the body, in hex
 * @param hmacHeader the header with that signature
 * @param profile whose callbacks they are
 * @param fromPointer where the number is, for the custom profile
 * @param textPointer where the text is
 * @param idPointer where the message's id is; empty where there is none
 * @param timePointer where its time is, to tell repeated messages without an id apart
 * @param answer what the gateway wants to hear
 * @param sendUrl where messages are posted to; without it nothing can be sent
 * @param sendBody a JSON object whose strings may hold {to}, {number}, {text} and {id}
 * @param sendAuthorization the Authorization header
 * @param sentIdPointer where the answer has the gateway's id
 * @param sentOkPointer where the answer says whether it was taken; empty where the status says it all
 * @param sentOkValue what it says then
 * @param perSecond how many messages a second the gateway takes
 * @param timeout longest wait for an answer
 * @param templates file of registered texts, for a gateway that takes no others; the body then holds {template} and
 *     {variables}
 */
@ConfigurationProperties("anxin.channel.sms")
record SmsSettings(
        @DefaultValue List<String> pathSecrets,
        @DefaultValue List<String> allowedAddresses,
        @Nullable String hmacSecret,
        @DefaultValue("X-Signature") String hmacHeader,
        @DefaultValue("custom") Profile profile,
        @Nullable String fromPointer,
        @Nullable String textPointer,
        @Nullable String idPointer,
        @Nullable String timePointer,
        @Nullable String answer,
        @Nullable URI sendUrl,

        @DefaultValue("{\"to\":\"{to}\",\"text\":\"{text}\",\"id\":\"{id}\"}")
        String sendBody,

        @Nullable String sendAuthorization,
        @DefaultValue("/id") String sentIdPointer,
        @DefaultValue("") String sentOkPointer,
        @DefaultValue("") String sentOkValue,
        @DefaultValue("10") int perSecond,
        @DefaultValue("10s") Duration timeout,
        @Nullable Path templates) {

    SmsSettings {
        pathSecrets = List.copyOf(pathSecrets);
        allowedAddresses = List.copyOf(allowedAddresses);
        hmacSecret = given(hmacSecret);
        sendAuthorization = given(sendAuthorization);
        if (!pathSecrets.stream().allMatch(secret -> secret.matches("[A-Za-z0-9_-]{24,200}"))) {
            throw new SettingException(
                    "Every secret of anxin.channel.sms.path-secrets is at least 24 letters, digits, - or _: it is all that keeps others out.");
        }
    }

    /** An empty setting is none. */
    private static @Nullable String given(@Nullable String setting) {
        return setting == null || setting.isBlank() ? null : setting;
    }

    String from() {
        return fromPointer == null ? profile.from() : fromPointer;
    }

    String text() {
        return textPointer == null ? profile.text() : textPointer;
    }

    String id() {
        return idPointer == null ? profile.id() : idPointer;
    }

    String time() {
        return timePointer == null ? profile.time() : timePointer;
    }

    String answered() {
        return answer == null ? profile.answer() : answer;
    }

    /** @throws SettingException with what is wrong in the file */
    Optional<Templates> registered() {
        return templates == null || templates.toString().isBlank()
                ? Optional.empty()
                : Optional.of(Templates.load(templates));
    }

    @Override
    public String toString() {
        return "SmsSettings[hidden]";
    }
}
