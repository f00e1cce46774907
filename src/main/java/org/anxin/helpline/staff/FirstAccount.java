package org.anxin.helpline.staff;

import java.security.SecureRandom;
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
    private static final SecureRandom RANDOM = new SecureRandom();
    /** No letters or digits that look like others. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 4;

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
        String password = password();
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

    private static String password() {
        var groups = new String[GROUPS];
        for (int i = 0; i < GROUPS; i++) {
            groups[i] = RANDOM.ints(GROUP, 0, ALPHABET.length())
                    .mapToObj(ALPHABET::charAt)
                    .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                    .toString();
        }
        return String.join("-", groups);
    }
}
