package org.anxin.helpline.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** Passkeys as rows. What is kept of one is public: it checks signatures and makes none. */
@Repository
class PasskeyRows implements UserCredentialRepository {

    private static final String KEYS =
            "select k.*, a.passkey_handle from staff_passkey k join staff_account a on a.id = k.staff where ";

    private final JdbcClient jdbc;

    PasskeyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void save(CredentialRecord key) {
        jdbc.sql("""
                        insert into staff_passkey (id, staff, label, public_key, attestation, signature_count, verified,
                        transports, backup_eligible, backed_up, made_at, used_at)
                        select :id, a.id, :label, :key, :attestation, :count, :verified, :transports::text[], :eligible,
                        :backed, :made, :used from staff_account a where a.passkey_handle = :handle
                        on conflict (id) do update
                        set signature_count = excluded.signature_count, used_at = excluded.used_at
                        """)
                .param("id", key.getCredentialId().getBytes())
                .param("label", key.getLabel())
                .param("key", key.getPublicKey().getBytes())
                .param("attestation", bytes(key.getAttestationObject()))
                .param("count", key.getSignatureCount())
                .param("verified", key.isUvInitialized())
                .param("transports", written(key.getTransports()))
                .param("eligible", key.isBackupEligible())
                .param("backed", key.isBackupState())
                .param("made", key.getCreated().atOffset(ZoneOffset.UTC))
                .param("used", key.getLastUsed().atOffset(ZoneOffset.UTC))
                .param("handle", key.getUserEntityUserId().getBytes())
                .update();
    }

    @Override
    public void delete(Bytes id) {
        jdbc.sql("delete from staff_passkey where id = ?").param(id.getBytes()).update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return jdbc.sql(KEYS + "k.id = ?")
                .param(id.getBytes())
                .query((row, n) -> key(row))
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return jdbc.sql(KEYS + "a.passkey_handle = ? order by k.made_at")
                .param(handle.getBytes())
                .query((row, n) -> key(row))
                .list();
    }

    private static CredentialRecord key(ResultSet row) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("id")))
                .userEntityUserId(new Bytes(row.getBytes("passkey_handle")))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("verified"))
                .transports(transports((String[]) row.getArray("transports").getArray()))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .label(row.getString("label"))
                .created(row.getObject("made_at", OffsetDateTime.class).toInstant())
                .lastUsed(row.getObject("used_at", OffsetDateTime.class).toInstant())
                .build();
    }

    private static byte[] bytes(@Nullable Bytes bytes) {
        if (bytes == null) {
            throw new IllegalArgumentException("A passkey comes with what its authenticator says of it");
        }
        return bytes.getBytes();
    }

    private static String written(Set<AuthenticatorTransport> transports) {
        return transports.stream().map(AuthenticatorTransport::getValue).collect(Collectors.joining(",", "{", "}"));
    }

    private static Set<AuthenticatorTransport> transports(String[] written) {
        return Stream.of(written).map(AuthenticatorTransport::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
