package org.anxin.helpline.channel;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the outside world reaches Anxin.
 *
 * @param publicBaseUrl such as {@code https://sms.example.org}: what providers call and sign; never taken from a
 *     request
 */
@ConfigurationProperties("anxin")
public record PublicSettings(@Nullable URI publicBaseUrl) {}
