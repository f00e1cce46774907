package org.anxin.helpline.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.anxin.helpline.FreshDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

@ExtendWith(OutputCaptureExtension.class)
class AccountsIT {

    private final JdbcClient jdbc = JdbcClient.create(FreshDatabase.create());
    private final PasswordEncoder passwords = new StaffConfiguration().passwordEncoder();
    private final Accounts accounts = new JdbcAccounts(jdbc, passwords, new SilentTrail());
    private final FirstAccount first =
            new FirstAccount(jdbc, passwords, new StaffSettings("anxin", false, Duration.ofMinutes(15), 3, null));

    @Test
    void the_first_account_signs_in_with_the_password_in_the_log(CapturedOutput log) {
        first.offer();
        var account = accounts.find("ANXIN").orElseThrow();
        assertThat(account.oneTime()).isTrue();
        assertThat(account.passwordHash()).startsWith("{argon2id}");
        assertThat(passwords.matches(passwordIn(log), account.passwordHash())).isTrue();
    }

    @Test
    void an_unused_password_is_renewed_and_a_used_one_is_never_offered_again(CapturedOutput log) {
        first.offer();
        String unused = passwordIn(log);
        first.offer();
        var account = accounts.find("anxin").orElseThrow();
        assertThat(passwords.matches(unused, account.passwordHash())).isFalse();

        accounts.changePassword(account.member(), "a long enough one");
        int written = log.getOut().length();
        first.offer();
        assertThat(log.getOut().substring(written)).doesNotContain("one-time");
        var changed = accounts.find("anxin").orElseThrow();
        assertThat(changed.oneTime()).isFalse();
        assertThat(passwords.matches("a long enough one", changed.passwordHash()))
                .isTrue();
    }

    @Test
    void a_short_password_is_refused() {
        first.offer();
        var member = accounts.find("anxin").orElseThrow().member();
        assertThatIllegalArgumentException().isThrownBy(() -> accounts.changePassword(member, "安心安心安心安心安心安"));
    }

    @Test
    void nobody_is_found_by_another_name() {
        assertThat(accounts.find("nobody")).isEmpty();
    }

    private static String passwordIn(CapturedOutput log) {
        return log.getOut()
                .lines()
                .filter(line -> line.contains("one-time password"))
                .toList()
                .getLast()
                .replaceAll(".* ", "");
    }
}
