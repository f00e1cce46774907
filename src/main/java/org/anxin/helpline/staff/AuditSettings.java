package org.anxin.helpline.staff;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The audit trail.
 *
 * @param auditKey what the command {@code audit key} prints, older ones after a space; needed with an external
 *     database, generated into the data folder with the embedded one
 * @param auditAnchors file outside the database to which a signed anchor is added each night
 */
@ConfigurationProperties("anxin.staff")
record AuditSettings(@Nullable String auditKey, @Nullable Path auditAnchors) {

    @Override
    public String toString() {
        return "AuditSettings[hidden]";
    }
}
