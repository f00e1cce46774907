package org.anxin.helpline.storage;

import org.anxin.helpline.start.SettingException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An external PostgreSQL.
 *
 * @param url such as {@code jdbc:postgresql://db:5432/anxin}; without it an embedded database starts
 * @param username role that owns the tables
 * @param password its password
 */
@ConfigurationProperties("anxin.database")
record DatabaseSettings(
        @Nullable String url,
        @DefaultValue("anxin") String username,
        @DefaultValue("") String password) {

    DatabaseSettings {
        if (url != null && !url.startsWith("jdbc:postgresql://")) {
            throw new SettingException(
                    "anxin.database.url must look like jdbc:postgresql://host:5432/anxin, with the role in anxin.database.username and anxin.database.password.");
        }
    }

    @Override
    public String toString() {
        return "DatabaseSettings[hidden]";
    }
}
