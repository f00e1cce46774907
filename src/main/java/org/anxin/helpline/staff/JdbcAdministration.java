package org.anxin.helpline.staff;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcAdministration implements Administration {

    /** Also what the trail calls the helpline itself is nobody's name. */
    private static final Pattern USERNAME =
            Pattern.compile("(?!(?i:system|person)$)[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{1,39}");

    private static final int LONGEST_NAME = 60;

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    JdbcAdministration(JdbcClient jdbc, PasswordEncoder passwords, AuditTrail audit, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.audit = audit;
        this.events = events;
    }

    @Override
    public List<Listed> all() {
        return jdbc.sql("""
                        select a.*, exists (select 1 from staff_totp t where t.staff = a.id and t.secret is not null)
                        or exists (select 1 from staff_passkey k where k.staff = a.id) as second_factor
                        from staff_account a order by a.disabled, lower(a.username)
                        """)
                .query((row, n) -> new Listed(
                        JdbcAccounts.member(row),
                        row.getBoolean("disabled"),
                        row.getBoolean("one_time"),
                        row.getBoolean("second_factor")))
                .list();
    }

    @Override
    @Transactional
    public String create(String username, String displayName, Set<Role> roles, StaffMember by) {
        String name = displayName.isBlank() ? username : displayName.strip();
        if (!USERNAME.matcher(username).matches() || name.length() > LONGEST_NAME) {
            throw new AccountRefused("name");
        }
        String password = Codes.fresh();
        long id;
        try {
            id = jdbc.sql("""
                            insert into staff_account (username, display_name, roles, password_hash, one_time)
                            values (?, ?, ?::text[], ?, true) returning id
                            """)
                    .params(username, name, written(roles), passwords.encode(password))
                    .query(Long.class)
                    .single();
        } catch (DuplicateKeyException taken) {
            throw new AccountRefused("taken");
        }
        audit.record(by.username(), "account-created", JdbcAccounts.subject(id));
        return password;
    }

    @Override
    @Transactional
    public void giveRoles(long id, Set<Role> roles, StaffMember by) {
        change(id, by, "roles-changed", "roles = ?::text[]", written(roles));
    }

    @Override
    @Transactional
    public String reset(long id, StaffMember by) {
        String password = Codes.fresh();
        change(id, by, "account-reset", "one_time = true, password_hash = ?", passwords.encode(password));
        jdbc.sql("delete from staff_totp where staff = ?").param(id).update();
        jdbc.sql("delete from staff_passkey where staff = ?").param(id).update();
        jdbc.sql("delete from staff_recovery where staff = ?").param(id).update();
        return password;
    }

    @Override
    @Transactional
    public void disable(long id, StaffMember by) {
        change(id, by, "account-disabled", "disabled = ?", true);
    }

    @Override
    @Transactional
    public void enable(long id, StaffMember by) {
        change(id, by, "account-enabled", "disabled = ?", false);
    }

    private void change(long id, StaffMember by, String action, String what, Object value) {
        if (id == by.id()) {
            throw new AccountRefused("own");
        }
        String username = jdbc.sql("update staff_account set " + what + " where id = ? returning username")
                .params(value, id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new AccountRefused("missing"));
        audit.record(by.username(), action, JdbcAccounts.subject(id));
        events.publishEvent(new AccountChanged(username));
    }

    private static String written(Set<Role> roles) {
        if (roles.isEmpty()) {
            throw new AccountRefused("roles-missing");
        }
        return roles.stream().sorted().map(Enum::name).collect(Collectors.joining(",", "{", "}"));
    }
}
