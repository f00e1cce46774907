package org.anxin.helpline.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.anxin.helpline.FreshDatabase;
import org.anxin.helpline.SettableClock;
import org.anxin.helpline.privacy.OwnKeys.Keyed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class OwnKeysIT {

    private static final DataSource DATABASE = FreshDatabase.create();
    private static final String WORDS = "老板扣了身份证";

    @TempDir
    private Path folder;

    private final JdbcClient jdbc = JdbcClient.create(DATABASE);
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-01T00:00:00Z"));
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(DATABASE));
    private Path file;
    private Keyring ring;
    private OwnKeys keys;
    private long hers;

    @BeforeEach
    void keys() throws Exception {
        file = folder.resolve("keyset");
        KeyFile.readOrMake(file, () -> KeyText.fresh(clock.instant()).written());
        ring = Keyring.of(file, clock);
        keys = new StoredKeys(ring.aead(), jdbc);
        hers = conversation();
    }

    @Test
    void words_open_with_the_key_of_their_conversation_and_no_other() {
        byte[] sealed = keys.of(Keyed.CONVERSATION, hers).seal(WORDS, "inbox/1");
        assertThat(keys.of(Keyed.CONVERSATION, hers).open(sealed, "inbox/1")).isEqualTo(WORDS);
        assertThatIllegalStateException()
                .isThrownBy(() -> keys.of(Keyed.CONVERSATION, hers).open(sealed, "inbox/2"));
        long other = conversation();
        keys.of(Keyed.CONVERSATION, other).seal(WORDS, "inbox/3");
        assertThat(keys.of(Keyed.CONVERSATION, other).open(sealed, "inbox/1")).isEmpty();
        sealed[sealed.length - 1] ^= 1;
        assertThatIllegalStateException()
                .isThrownBy(() -> keys.of(Keyed.CONVERSATION, hers).open(sealed, "inbox/1"));
    }

    @Test
    void nothing_opens_them_once_the_row_or_the_key_is_gone() {
        byte[] sealed = keys.of(Keyed.CONVERSATION, hers).seal(WORDS, "inbox/1");
        keys.renew(Keyed.CONVERSATION, hers);
        assertThat(keys.of(Keyed.CONVERSATION, hers).open(sealed, "inbox/1")).isEmpty();
        byte[] newer = keys.of(Keyed.CONVERSATION, hers).seal(WORDS, "inbox/2");
        jdbc.sql("delete from conversation where id = ?").param(hers).update();
        assertThat(jdbc.sql("select count(*) from conversation_key where conversation = ?")
                        .param(hers)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(keys.of(Keyed.CONVERSATION, hers).open(newer, "inbox/2")).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> new TinkSealer(ring.aead()).open(newer, "inbox/2"));
    }

    @Test
    void what_the_keyset_sealed_before_there_were_such_keys_stays_readable() {
        byte[] before = new TinkSealer(ring.aead()).seal(WORDS, "inbox/1");
        assertThat(keys.of(Keyed.CONVERSATION, hers).open(before, "inbox/1")).isEqualTo(WORDS);
        keys.of(Keyed.CONVERSATION, hers).seal(WORDS, "inbox/2");
        assertThat(keys.of(Keyed.CONVERSATION, hers).open(before, "inbox/1")).isEqualTo(WORDS);
    }

    @Test
    void a_key_whose_making_was_undone_seals_nothing() {
        var nested = new TransactionTemplate(transaction.getTransactionManager());
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        byte[] sealed = transaction.execute(status -> {
            nested.executeWithoutResult(inner -> {
                keys.of(Keyed.CONVERSATION, hers).seal(WORDS, "inbox/1");
                inner.setRollbackOnly();
            });
            return keys.of(Keyed.CONVERSATION, hers).seal(WORDS, "inbox/2");
        });
        assertThat(keys.of(Keyed.CONVERSATION, hers).open(sealed, "inbox/2")).isEqualTo(WORDS);
    }

    @Test
    void a_rotation_renews_what_wraps_them_and_loses_none() throws Exception {
        byte[] sealed = keys.of(Keyed.CONVERSATION, hers).seal(WORDS, "inbox/1");
        int first = wrapper(hers);
        for (int turn = 1; turn <= 2; turn++) {
            KeyFile.replace(
                    file,
                    KeyText.parse(Files.readString(file))
                            .rotated(clock.instant())
                            .written());
            Files.setLastModifiedTime(
                    file, java.nio.file.attribute.FileTime.from(clock.instant().plusSeconds(turn)));
            clock.advance(Duration.ofHours(2));
        }
        assertThat(keys.of(Keyed.CONVERSATION, hers).open(sealed, "inbox/1")).isEqualTo(WORDS);
        long later = conversation();
        keys.of(Keyed.CONVERSATION, later).seal(WORDS, "inbox/2");
        assertThat(wrapper(later)).isNotEqualTo(first);
    }

    /** The id of the keyset's key with which that row was wrapped. */
    private int wrapper(long conversation) {
        byte[] wrapped = jdbc.sql("select wrapped from conversation_key where conversation = ?")
                .param(conversation)
                .query((row, n) -> row.getBytes(1))
                .single();
        return java.nio.ByteBuffer.wrap(wrapped, 1, Integer.BYTES).getInt();
    }

    private long conversation() {
        return jdbc.sql("""
                        insert into conversation (channel, person, owner, created_at, changed_at)
                        values ('simulator', md5(random()::text), 'BOT', now(), now()) returning id
                        """).query(Long.class).single();
    }
}
