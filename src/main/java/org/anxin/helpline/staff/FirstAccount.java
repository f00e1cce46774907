package org.anxin.helpline.staff;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes an account when there is none, and writes its one-time password to the log. Nobody keeps that password, so
 * while it is unused every start writes a new one.
 */
@Component
class FirstAccount {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAccount.class);
    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final StaffSettings settings;

    FirstAccount(JdbcClient jdbc, PasswordEncoder passwords, StaffSettings settings) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void offer() {
        String password = Codes.fresh();
        int offered = jdbc.sql("""
                        insert into staff_account (username, display_name, roles, password_hash, one_time)
                        select :name, :name, '{LEAD,ADMINISTRATOR}', :hash, true
                        where not exists (select 1 from staff_account where not one_time)
                        on conflict (lower(username)) do update set password_hash = excluded.password_hash
                        where staff_account.one_time
                        """)
                .param("name", settings.firstAccount())
                .param("hash", passwords.encode(password))
                .update();
        if (offered > 0) {
            LOG.info("Sign in to /console as {} with the one-time password {}", settings.firstAccount(), password);
        }
    }
}
