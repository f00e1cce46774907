package org.anxin.helpline.channel.smpp;

import java.nio.file.Path;
import java.time.Duration;
import org.anxin.helpline.start.SettingException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A bind to an SMS centre. The channel is on as soon as there is a host.
 *
 * @param host of the SMS centre
 * @param port of it
 * @param tls whether the connection is encrypted
 * @param certificates a PEM file of those who may have signed the SMS centre's certificate, instead of Java's own list
 * @param systemId the name to bind with
 * @param password the password to bind with, at most eight characters in SMPP
 * @param systemType where the SMS centre asks for one
 * @param from the number or short code messages come from
 * @param alphabet what data coding 0 stands for at the SMS centre
 * @param perSecond how many messages a second it takes
 * @param window how many requests may wait for their answer at once
 * @param enquireLink how often a silent connection is tried
 * @param timeout longest wait for an answer; after it the outcome counts as unknown
 */
@ConfigurationProperties("anxin.channel.smpp")
record SmppSettings(
        @Nullable String host,
        @DefaultValue("2775") int port,
        @DefaultValue("false") boolean tls,
        @Nullable Path certificates,
        @Nullable String systemId,
        @Nullable String password,
        @DefaultValue("") String systemType,
        @Nullable String from,
        @DefaultValue("gsm") Alphabet alphabet,
        @DefaultValue("10") int perSecond,
        @DefaultValue("10") int window,
        @DefaultValue("30s") Duration enquireLink,
        @DefaultValue("10s") Duration timeout) {

    SmppSettings {
        certificates = certificates == null || certificates.toString().isBlank() ? null : certificates;
        if (host != null && !host.isBlank()) {
            if (systemId == null || systemId.isBlank() || systemId.length() > 15) {
                throw new SettingException("Set anxin.channel.smpp.system-id to the name to bind with.");
            }
            if (password == null || password.length() > 8) {
                throw new SettingException(
                        "Set anxin.channel.smpp.password to the password to bind with, which has at most 8 characters.");
            }
            if (from == null || !from.matches("\\+?\\d{3,15}|[A-Za-z0-9 ]{1,11}")) {
                throw new SettingException(
                        "Set anxin.channel.smpp.from to the number or short code that messages come from.");
            }
        }
    }

    /** What texts of simple letters are sent in, and what data coding 0 means. */
    enum Alphabet {
        /** GSM 03.38, one septet an octet. */
        GSM,
        /** ISO 8859-1. */
        LATIN1,
        /** Everything is sent in UCS-2; data coding 0 is read as GSM 03.38. */
        UCS2
    }

    @Override
    public String toString() {
        return "SmppSettings[hidden]";
    }
}
