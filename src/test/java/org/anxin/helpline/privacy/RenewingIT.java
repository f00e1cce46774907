package org.anxin.helpline.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.anxin.helpline.FreshDatabase;
import org.anxin.helpline.SettableClock;
import org.anxin.helpline.privacy.OwnKeys.Keyed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import picocli.CommandLine;

/** A key of the keyset is replaced and destroyed, and nobody loses a word. */
class RenewingIT {

    private static final Address NUMBER = new Address("twilio", "+8613812345678");
    private static final String WORDS = "老板扣了身份证";
    private static final int MANY = 1_203;

    @TempDir
    private Path folder;

    /** One connection for its thousands of statements. */
    private final SingleConnectionDataSource database = connected();

    private final JdbcClient jdbc = JdbcClient.create(database);
    private final JdbcChecks checks = new JdbcChecks(jdbc);
    private final SealedRows rows = new SealedRows(jdbc);
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-01T00:00:00Z"));
    private Path file;
    private Keyring ring;
    private OwnKeys keys;
    private SealedVault vault;
    private Renewing renewing;

    @BeforeEach
    void aHelplineThatRunsOn() throws Exception {
        file = folder.resolve("keyset");
        KeyFile.readOrMake(file, () -> KeyText.fresh(clock.instant()).written());
        ring = Keyring.of(file, clock);
        keys = new StoredKeys(ring.aead(), jdbc);
        vault = new SealedVault(ring, jdbc, clock);
        var configuration = new PrivacyConfiguration();
        renewing = new Renewing(
                ring,
                jdbc,
                List.of(
                        configuration.keysOfPeople(),
                        configuration.keysOfConversations(),
                        configuration.keysOfReports(),
                        new SealedColumn("staff_tie", "employer", "'staff-tie/' || id")),
                checks,
                clock);
    }

    @AfterEach
    void disconnect() {
        database.close();
    }

    private static SingleConnectionDataSource connected() {
        try {
            return new SingleConnectionDataSource(FreshDatabase.create().getConnection(), true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_an_old_key_sealed_is_sealed_anew_and_the_old_key_is_destroyed_without_loss() throws Exception {
        vault.keep(vault.seal(NUMBER));
        Pseudonym person = vault.seal(NUMBER).person();
        List<Long> conversations =
                LongStream.range(0, MANY).mapToObj(n -> conversation()).toList();
        List<byte[]> words = conversations.stream()
                .map(id -> keys.of(Keyed.CONVERSATION, id).seal(WORDS + id, "inbox/" + id))
                .toList();
        long tie = tie("好运来餐厅");
        int old = sealing();
        long wrapped = rows.of(old);
        assertThat(wrapped).isEqualTo(MANY + 2);

        rotate();
        renewing.run();
        assertThat(rows.of(old)).as("no replica has to know the new key yet").isEqualTo(wrapped);
        assertThat(forget()).as("and so the old one stays").isEqualTo(0);
        clock.advance(Duration.ofMinutes(61));
        int current = sealing();
        assertThat(current).isNotEqualTo(old);
        long later = conversation();
        keys.of(Keyed.CONVERSATION, later).seal(WORDS, "inbox/0");
        assertThat(wrapper(later)).isEqualTo(current);
        assertThat(wrapper(conversations.getFirst())).isEqualTo(old);
        clock.advance(Duration.ofHours(1));
        assertThat(forget()).as("everything still needs it").isEqualTo(3);
        assertThat(KeyText.parse(Files.readString(file)).sealing().size()).isEqualTo(2);

        renewing.run();
        assertThat(rows.of(old)).isZero();
        assertThat(rows.of(current)).isEqualTo(wrapped + 1);
        assertThat(wrapper(conversations.getFirst())).isEqualTo(current);
        assertThat(checks.latest()).singleElement().satisfies(check -> {
            assertThat(check.passed()).isTrue();
            assertThat(check.detail()).isEqualTo("sealed anew " + wrapped + ", cannot be opened 0");
        });
        assertThat(forget()).isZero();
        assertThat(KeyText.parse(Files.readString(file)).sealing().size()).isOne();
        touch();
        clock.advance(Duration.ofMinutes(2));
        assertThat(ring.now().seals()).hasSize(1);

        for (int n = 0; n < MANY; n++) {
            long id = conversations.get(n);
            assertThat(keys.of(Keyed.CONVERSATION, id).open(words.get(n), "inbox/" + id))
                    .isEqualTo(WORDS + id);
        }
        assertThat(vault.open(person, "twilio")).contains(NUMBER);
        assertThat(opened(tie)).isEqualTo("好运来餐厅");
    }

    @Test
    void who_is_forgotten_meanwhile_stays_so_and_what_was_altered_is_told() throws Exception {
        long hers = conversation();
        byte[] words = keys.of(Keyed.CONVERSATION, hers).seal(WORDS, "inbox/1");
        long tie = tie("好运来餐厅");
        jdbc.sql("update staff_tie set employer = set_byte(employer, 20, get_byte(employer, 20) # 1) where id = ?")
                .param(tie)
                .update();
        rotate();
        clock.advance(Duration.ofHours(3));
        keys.renew(Keyed.CONVERSATION, hers);
        renewing.run();
        assertThat(keys.of(Keyed.CONVERSATION, hers).open(words, "inbox/1")).isEmpty();
        assertThat(checks.latest())
                .singleElement()
                .satisfies(check -> assertThat(check.passed()).isFalse());
    }

    @Test
    void a_file_of_the_version_before_goes_on_with_its_primary_key() throws Exception {
        String[] parts = KeyText.fresh(clock.instant()).written().split("\\.");
        KeyText now = KeyText.parse(String.join(".", parts));
        String begins = java.util.Base64.getEncoder()
                .withoutPadding()
                .encodeToString((now.pseudonyms().getPrimary().getId() + ":1")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        String before = parts[0] + "." + parts[1] + "." + begins + "." + parts[3];
        assertThat(Keys.parse(before).seal(clock.instant()).id())
                .isEqualTo(now.sealing().getPrimary().getId());
        KeyText rotated = KeyText.parse(before).rotated(clock.instant());
        assertThat(Keys.parse(rotated.written()).seal(clock.instant()).id())
                .isEqualTo(now.sealing().getPrimary().getId());
        assertThat(Keys.parse(rotated.written())
                        .seal(clock.instant().plus(Duration.ofHours(2)))
                        .id())
                .isNotEqualTo(now.sealing().getPrimary().getId());
    }

    private int sealing() {
        return ring.now().seal(clock.instant()).id();
    }

    private int wrapper(long conversation) {
        byte[] wrapped = jdbc.sql("select wrapped from conversation_key where conversation = ?")
                .param(conversation)
                .query((row, n) -> row.getBytes(1))
                .single();
        return ByteBuffer.wrap(wrapped, 1, Integer.BYTES).getInt();
    }

    private long conversation() {
        return jdbc.sql("""
                        insert into conversation (channel, person, owner, created_at, changed_at)
                        values ('simulator', md5(random()::text) || md5(random()::text), 'BOT', now(), now()) returning id
                        """).query(Long.class).single();
    }

    private long tie(String employer) {
        long staff = jdbc.sql("""
                        insert into staff_account (username, display_name, roles, password_hash, one_time)
                        values (gen_random_uuid()::text, 'x', '{LEAD}', 'x', false) returning id
                        """).query(Long.class).single();
        long id = jdbc.sql("select nextval(pg_get_serial_sequence('staff_tie', 'id'))")
                .query(Long.class)
                .single();
        jdbc.sql("insert into staff_tie (id, staff, employer) values (?, ?, ?)")
                .params(id, staff, new TinkSealer(ring.aead()).seal(employer, "staff-tie/" + id))
                .update();
        return id;
    }

    private String opened(long tie) {
        return jdbc.sql("select employer from staff_tie where id = ?")
                .param(tie)
                .query((row, n) -> new TinkSealer(ring.aead()).open(row.getBytes(1), "staff-tie/" + tie))
                .single();
    }

    private void rotate() throws Exception {
        KeyFile.replace(
                file,
                KeyText.parse(Files.readString(file)).rotated(clock.instant()).written());
        touch();
        clock.advance(Duration.ofMinutes(2));
        assertThat(ring.now().seals()).hasSize(2);
    }

    /** As the command does, which asks the machine's clock. */
    private int forget() throws Exception {
        var command = new ForgetCommand();
        var line = new CommandLine(command).setOut(new PrintWriter(new StringWriter()));
        line.parseArgs(file.toString());
        return command.forget(KeyText.parse(Files.readString(file)), rows, clock.instant());
    }

    /** File times are coarse; a test is quicker. */
    private void touch() throws Exception {
        Files.setLastModifiedTime(
                file, FileTime.from(Files.getLastModifiedTime(file).toInstant().plusSeconds(7)));
    }
}
