package org.anxin.helpline.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import org.anxin.helpline.FreshDatabase;
import org.anxin.helpline.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;

class EpochsIT {

    private static final Address NUMBER = new Address("twilio", "+8613812345678");

    @TempDir
    private Path folder;

    private final JdbcClient jdbc = JdbcClient.create(FreshDatabase.create());
    private final JdbcChecks checks = new JdbcChecks(jdbc);
    private final SettableClock clock = new SettableClock(Clock.systemUTC().instant());
    private Path file;
    private Keyring ring;
    private SealedVault vault;

    @BeforeEach
    void keys() throws Exception {
        file = folder.resolve("keyset");
        KeyFile.readOrMake(file, () -> KeyText.fresh(clock.instant()).written());
        ring = Keyring.of(file, clock);
        vault = new SealedVault(ring, jdbc, clock);
    }

    @Test
    void a_rotation_while_all_runs_on_gives_new_pseudonyms_in_an_hour_and_loses_nobody() throws Exception {
        SealedAddress before = vault.seal(NUMBER);
        vault.keep(before);
        jdbc.sql(
                        "insert into conversation (channel, person, owner, created_at, changed_at) values ('twilio', ?, 'BOT', now(), now())")
                .param(before.person().value())
                .update();
        byte[] sealed = new TinkSealer(ring.aead()).seal("老板扣了身份证", "inbox/1");

        assertThat(rotate()).isZero();
        clock.advance(Duration.ofMinutes(30));
        assertThat(vault.seal(NUMBER).person()).isEqualTo(before.person());
        clock.advance(Duration.ofHours(1));
        SealedAddress after = vault.seal(NUMBER);
        assertThat(after.person()).isNotEqualTo(before.person());
        assertThat(after.former()).containsExactly(before.person());
        assertThat(new TinkSealer(ring.aead()).open(sealed, "inbox/1")).isEqualTo("老板扣了身份证");

        vault.recognise(after);
        vault.keep(after);
        assertThat(vault.open(after.person(), "twilio")).contains(NUMBER);
        assertThat(vault.open(before.person(), "twilio")).isEmpty();
        assertThat(jdbc.sql("select person from conversation")
                        .query(String.class)
                        .single())
                .isEqualTo(after.person().value());
    }

    @Test
    void sealing_goes_on_over_many_rotations() throws Exception {
        byte[] sealed = new TinkSealer(ring.aead()).seal("一", "a");
        for (int n = 0; n < 4; n++) {
            rotate();
            clock.advance(Duration.ofDays(80));
            byte[] newer = new TinkSealer(ring.aead()).seal("二", "b");
            assertThat(new TinkSealer(ring.aead()).open(newer, "b")).isEqualTo("二");
        }
        assertThat(new TinkSealer(ring.aead()).open(sealed, "a")).isEqualTo("一");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void an_old_epoch_goes_unless_an_address_needs_it_and_a_new_one_begins_in_time() throws Exception {
        EpochCheck check = new EpochCheck(ring, file, jdbc, checks, clock);
        vault.keep(vault.seal(NUMBER));
        Pseudonym first = vault.seal(NUMBER).person();
        clock.advance(Duration.ofDays(81));
        check.run();
        touch();
        clock.advance(Duration.ofHours(2));
        check.run();
        touch();
        clock.advance(Duration.ofHours(1));
        assertThat(ring.now().epochs()).as("still needed").hasSize(2);

        vault.destroy(first);
        check.run();
        touch();
        clock.advance(Duration.ofHours(1));
        assertThat(ring.now().epochs()).hasSize(1);
        assertThat(vault.seal(NUMBER).former()).isEmpty();
        assertThat(checks.latest())
                .singleElement()
                .satisfies(found -> assertThat(found.passed()).isTrue());
    }

    @Test
    void an_epoch_that_lasts_too_long_is_told() {
        EpochCheck check = new EpochCheck(ring, null, jdbc, checks, clock);
        clock.advance(Duration.ofDays(91));
        check.run();
        assertThat(checks.latest())
                .singleElement()
                .satisfies(found -> assertThat(found.passed()).isFalse());
    }

    private int rotate() throws Exception {
        int code = new CommandLine(new KeysetCommand())
                .setOut(new PrintWriter(new StringWriter()))
                .execute("rotate", file.toString());
        touch();
        return code;
    }

    /** File times are coarse; a test is quicker. */
    private void touch() throws Exception {
        Files.setLastModifiedTime(
                file,
                FileTime.from(Files.getLastModifiedTime(file)
                        .toInstant()
                        .plusSeconds(Math.floorMod(System.nanoTime(), 1_000) + 1)));
    }
}
