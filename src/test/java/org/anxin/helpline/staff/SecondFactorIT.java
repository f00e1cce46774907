package org.anxin.helpline.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.anxin.helpline.FreshDatabase;
import org.anxin.helpline.privacy.Sealer;
import org.anxin.helpline.staff.Administration.AccountRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class SecondFactorIT {

    private static final long STEP = 59_555_000;
    private static final Instant NOW = Instant.ofEpochSecond(STEP * 30 + 3);

    private final JdbcClient jdbc = JdbcClient.create(FreshDatabase.create());
    private final SecondFactor factor = new TotpFactor(
            jdbc,
            new OpenSealer(),
            new RecoveryCodes(jdbc),
            new SilentTrail(),
            new StaffSettings("anxin", false, Duration.ofMinutes(15), 3, null),
            Clock.fixed(NOW, ZoneOffset.UTC));
    private final Administration administration =
            new JdbcAdministration(jdbc, new StaffConfiguration().passwordEncoder(), new SilentTrail(), event -> {});
    private final StaffMember admin = new StaffMember(0, "admin", "admin", Set.of(Role.ADMINISTRATOR));
    private StaffMember li;

    @BeforeEach
    void somebody() {
        administration.create("li", "李姐", Set.of(Role.CASEWORKER), admin);
        li = administration.all().getFirst().member();
    }

    /** The test vectors of RFC 6238, appendix B, cut to six digits. */
    @ParameterizedTest
    @CsvSource({"59,287082", "1111111109,081804", "1234567890,005924", "2000000000,279037"})
    void codes_are_those_of_the_standard(long second, String code) {
        assertThat(Totp.code("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", second / 30)).isEqualTo(code);
    }

    @Test
    void a_secret_counts_only_after_a_code_of_it_was_seen() {
        String secret = factor.offer(li).secret();
        assertThat(factor.has(li)).isFalse();
        assertThat(factor.offer(li).secret()).as("the page may be loaded again").isEqualTo(secret);
        assertThat(factor.confirm(li, Totp.code(secret, STEP + 5))).isEmpty();
        assertThat(factor.has(li)).isFalse();
        assertThat(factor.confirm(li, Totp.code(secret, STEP))).isPresent();
        assertThat(factor.has(li)).isTrue();
    }

    @Test
    void no_code_is_right_twice_and_clocks_may_be_off_by_one_step() {
        String secret = setUp().secret();
        assertThat(factor.passes(li, Totp.code(secret, STEP - 1)))
                .as("the one of setting up")
                .isFalse();
        assertThat(factor.passes(li, Totp.code(secret, STEP + 2))).isFalse();
        assertThat(factor.passes(li, Totp.code(secret, STEP + 1).replaceFirst("...", "$0 ")))
                .isTrue();
        assertThat(factor.passes(li, Totp.code(secret, STEP + 1))).isFalse();
        assertThat(factor.passes(li, Totp.code(secret, STEP)))
                .as("an older one")
                .isFalse();
    }

    @Test
    void a_recovery_code_is_right_once_however_it_is_written() {
        List<String> codes = setUp().recovery();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        String written = codes.get(3).toUpperCase(Locale.ROOT).replace('-', ' ');
        assertThat(factor.passes(li, written)).isTrue();
        assertThat(factor.passes(li, codes.get(3))).isFalse();
        assertThat(factor.passes(li, codes.get(4))).isTrue();
        assertThat(factor.passes(li, "")).isFalse();
        assertThat(jdbc.sql("select encode(hash, 'escape') from staff_recovery")
                        .query(String.class)
                        .list())
                .noneMatch(codes::contains);
    }

    @Test
    void a_reset_takes_the_factor_and_the_codes_away() {
        SetUp before = setUp();
        String password = administration.reset(li.id(), admin);
        assertThat(password).matches("(?:[a-z2-9]{4}-){3}[a-z2-9]{4}");
        assertThat(factor.has(li)).isFalse();
        assertThat(factor.passes(li, before.recovery().getFirst())).isFalse();
    }

    @Test
    void nobody_changes_her_own_account_and_no_account_is_without_a_role() {
        refused("own", () -> administration.giveRoles(li.id(), Set.of(Role.LEAD), li));
        refused("own", () -> administration.reset(li.id(), li));
        refused("own", () -> administration.disable(li.id(), li));
        refused("roles-missing", () -> administration.giveRoles(li.id(), Set.of(), admin));
        refused("taken", () -> administration.create("LI", "", Set.of(Role.LEAD), admin));
        refused("name", () -> administration.create("system", "", Set.of(Role.LEAD), admin));
        refused("name", () -> administration.create("a b", "", Set.of(Role.LEAD), admin));
        refused("missing", () -> administration.disable(4711, admin));
    }

    private static void refused(String reason, Runnable change) {
        assertThatExceptionOfType(AccountRefused.class)
                .isThrownBy(change::run)
                .extracting(AccountRefused::reason)
                .isEqualTo(reason);
    }

    private SetUp setUp() {
        String secret = factor.offer(li).secret();
        return new SetUp(secret, factor.confirm(li, Totp.code(secret, STEP)).orElseThrow());
    }

    private record SetUp(String secret, List<String> recovery) {}

    /** Binds, but does not hide. */
    private static final class OpenSealer implements Sealer {

        @Override
        public byte[] seal(String text, String binding) {
            return (binding + " " + text).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String open(byte[] sealed, String binding) {
            String text = new String(sealed, StandardCharsets.UTF_8);
            assertThat(text).startsWith(binding + " ");
            return text.substring(binding.length() + 1);
        }
    }
}
