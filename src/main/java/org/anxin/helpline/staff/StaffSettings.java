package org.anxin.helpline.staff;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Staff of the console.
 *
 * @param firstAccount username of the account that is made when there is none; its one-time password is in the log
 * @param secondFactorRequired whether everybody needs a code of an app after the password, or a passkey
 * @param idle how long somebody may do nothing before her session ends
 * @param sessions how many browsers one account may be signed in with; the oldest gives way
 * @param address under which staff open the console, such as {@code https://console.example.org}: passkeys are good
 *     there alone; {@code anxin.public-base-url} where it is not set, and else this machine
 */
@ConfigurationProperties("anxin.staff")
public record StaffSettings(
        @DefaultValue("anxin") String firstAccount,
        @DefaultValue("true") boolean secondFactorRequired,
        @DefaultValue("15m") Duration idle,
        @DefaultValue("3") int sessions,
        @Nullable URI address) {}
