package org.anxin.helpline.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcAccounts implements Accounts {

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final AuditTrail audit;

    JdbcAccounts(JdbcClient jdbc, PasswordEncoder passwords, AuditTrail audit) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.audit = audit;
    }

    @Override
    public Optional<Account> find(String username) {
        return jdbc.sql("select * from staff_account where lower(username) = lower(?) and not disabled")
                .param(username)
                .query((row, n) -> new Account(member(row), row.getString("password_hash"), row.getBoolean("one_time")))
                .optional();
    }

    @Override
    public boolean others(Role role, String than) {
        return jdbc.sql("""
                        select exists (select 1 from staff_account
                        where ? = any(roles) and lower(username) <> lower(?) and not one_time and not disabled)
                        """).params(role.name(), than).query(Boolean.class).single();
    }

    @Override
    @Transactional
    public void changePassword(StaffMember member, String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST_PASSWORD) {
            throw new IllegalArgumentException("A password has at least " + SHORTEST_PASSWORD + " characters");
        }
        jdbc.sql("update staff_account set password_hash = ?, one_time = false where id = ?")
                .params(passwords.encode(password), member.id())
                .update();
        audit.record(member.username(), "password-changed", subject(member.id()));
    }

    @Override
    @Transactional
    public void noted(StaffMember member, Event event) {
        audit.record(member.username(), event.name().toLowerCase(Locale.ROOT).replace('_', '-'), subject(member.id()));
    }

    @Override
    @Transactional
    public void strangerFailed() {
        audit.record("?", "sign-in-failed", subject(0));
    }

    static String subject(long id) {
        return "staff/" + id;
    }

    static StaffMember member(ResultSet row) throws SQLException {
        var roles = Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return new StaffMember(row.getLong("id"), row.getString("username"), row.getString("display_name"), roles);
    }
}
