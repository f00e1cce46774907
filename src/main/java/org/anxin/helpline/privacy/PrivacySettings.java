package org.anxin.helpline.privacy;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Keys of this helpline.
 *
 * @param keyset what the command {@code keyset} prints, or {@code file:} and the path of a file that holds it; needed
 *     with an external database, generated into the data folder with the embedded one
 * @param limits whether floods are held back; off only to measure
 */
@ConfigurationProperties("anxin.privacy")
record PrivacySettings(
        @Nullable String keyset, @DefaultValue("true") boolean limits) {

    @Override
    public String toString() {
        return "PrivacySettings[hidden]";
    }
}
