package org.anxin.helpline.privacy;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Keys of this helpline.
 *
 * @param keyset what the command {@code keyset} prints; needed with an external database, generated into the data
 *     folder with the embedded one
 */
@ConfigurationProperties("anxin.privacy")
record PrivacySettings(@Nullable String keyset) {

    @Override
    public String toString() {
        return "PrivacySettings[hidden]";
    }
}
