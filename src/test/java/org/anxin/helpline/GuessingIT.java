package org.anxin.helpline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anxin.helpline.privacy.Secrets;
import org.anxin.helpline.staff.AuditReview;
import org.anxin.helpline.staff.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Who guesses receipts and passwords learns nothing from how long an answer takes: each try costs one slow digest,
 * whatever is true, and after the limit none. Counted, since time itself tells nothing on a busy machine.
 */
@RunningHelpline
@Import(GuessingIT.Counting.class)
class GuessingIT {

    private static final AtomicInteger DIGESTS = new AtomicInteger();
    private static final Pattern NUMBER = Pattern.compile("回执 (\\d{4} \\d{4} \\d{4} \\d{4})");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private AuditReview review;

    @Test
    void a_wrong_receipt_costs_what_the_right_one_costs_and_a_sixth_try_nothing() {
        Matcher told = NUMBER.matcher(new Phone(port).report("扣身份证"));
        assertThat(told.find()).isTrue();
        String receipt = told.group(1);
        Phone guesser = new Phone(port);
        guesser.text("你好");
        for (int tried = 0; tried < 4; tried++) {
            String wrong = "回执 1111 2222 3333 444" + tried;
            assertThat(digests(() -> assertThat(guesser.text(wrong)).contains("没有找到")))
                    .isOne();
        }
        assertThat(digests(() -> assertThat(guesser.text("回执 " + receipt)).contains("找到你的举报了")))
                .isOne();
        assertThat(digests(() -> assertThat(guesser.text("回执 " + receipt)).contains("次数太多")))
                .isZero();
    }

    @Test
    void a_name_that_nobody_has_costs_what_a_wrong_password_costs_and_leaves_as_much_behind() {
        String name = "li-" + UUID.randomUUID().toString().substring(0, 8);
        StaffBrowser.of(name, Set.of(Role.CASEWORKER), port, jdbc, passwords);
        StaffBrowser guesser = new StaffBrowser(port);
        guesser.signIn("somebody", "the first of all prepares what unknown names are compared with");
        assertThat(digests(() -> refused(guesser, name))).isOne();
        assertThat(digests(() -> refused(guesser, "nobody-" + name))).isOne();
        assertThat(failures()).isEqualTo(failuresAfter(() -> refused(guesser, name)) - 1);
        assertThat(failures()).isEqualTo(failuresAfter(() -> refused(guesser, "nobody-" + name)) - 1);
        assertThat(review.latest("nobody-" + name, 10))
                .as("what was typed may be a password")
                .isEmpty();
    }

    private static void refused(StaffBrowser guesser, String username) {
        assertThat(guesser.signIn(username, "wrong")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("?failed");
    }

    private long failuresAfter(Runnable what) {
        what.run();
        return failures();
    }

    private long failures() {
        return jdbc.sql("select count(*) from audit_entry where action = 'sign-in-failed'")
                .query(Long.class)
                .single();
    }

    private static int digests(Runnable what) {
        int before = DIGESTS.get();
        what.run();
        return DIGESTS.get() - before;
    }

    /** Counts slow digests of both kinds. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Counting {

        @Bean
        static BeanPostProcessor counter() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return switch (bean) {
                        case Secrets secrets ->
                            (Secrets) (secret, scope) -> {
                                DIGESTS.incrementAndGet();
                                return secrets.digest(secret, scope);
                            };
                        case PasswordEncoder encoder -> new Passwords(encoder);
                        default -> bean;
                    };
                }
            };
        }
    }

    private record Passwords(PasswordEncoder encoder) implements PasswordEncoder {

        @Override
        public String encode(CharSequence password) {
            DIGESTS.incrementAndGet();
            return encoder.encode(password);
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            DIGESTS.incrementAndGet();
            return encoder.matches(password, hash);
        }

        @Override
        public boolean upgradeEncoding(String hash) {
            return encoder.upgradeEncoding(hash);
        }
    }
}
