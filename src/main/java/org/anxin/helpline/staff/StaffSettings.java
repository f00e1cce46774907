package org.anxin.helpline.staff;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Staff of the console.
 *
 * @param firstAccount username of the account that is made when there is none; its one-time password is in the log
 * @param secondFactorRequired whether everybody must type a code of an app after the password
 * @param idle how long somebody may do nothing before her session ends
 * @param sessions how many browsers one account may be signed in with; the oldest gives way
 */
@ConfigurationProperties("anxin.staff")
public record StaffSettings(
        @DefaultValue("anxin") String firstAccount,
        @DefaultValue("true") boolean secondFactorRequired,
        @DefaultValue("15m") Duration idle,
        @DefaultValue("3") int sessions) {}
