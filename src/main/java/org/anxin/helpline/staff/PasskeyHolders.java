package org.anxin.helpline.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Repository;

/** Accounts as authenticators know them; those that are disabled are not found. */
@Repository
class PasskeyHolders implements PublicKeyCredentialUserEntityRepository {

    private static final String ACCOUNT = "select * from staff_account where not disabled and ";

    private final JdbcClient jdbc;

    PasskeyHolders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return jdbc.sql(ACCOUNT + "passkey_handle = ?")
                .param(id.getBytes())
                .query((row, n) -> holder(row))
                .optional()
                .orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return jdbc.sql(ACCOUNT + "passkey_handle is not null and lower(username) = lower(?)")
                .param(username)
                .query((row, n) -> holder(row))
                .optional()
                .orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity holder) {
        jdbc.sql("update staff_account set passkey_handle = ? where lower(username) = lower(?)")
                .params(holder.getId().getBytes(), holder.getName())
                .update();
    }

    @Override
    public void delete(Bytes id) {
        jdbc.sql("update staff_account set passkey_handle = null where passkey_handle = ?")
                .param(id.getBytes())
                .update();
    }

    private static PublicKeyCredentialUserEntity holder(ResultSet row) throws SQLException {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .name(row.getString("username"))
                .id(new Bytes(row.getBytes("passkey_handle")))
                .displayName(row.getString("display_name"))
                .build();
    }
}
