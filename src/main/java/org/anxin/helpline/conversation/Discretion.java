package org.anxin.helpline.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.anxin.helpline.privacy.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows about how carefully somebody must be written to: her code word, whether she is hidden, her hours. */
@Repository
class Discretion {

    private static final String ANY = "any";
    private static final String NEVER = "never";
    /** Who wrote so recently holds her phone: an answer is not the first word. */
    private static final Duration SPEAKING = Duration.ofMinutes(30);

    private static final Duration UNTIL_SHE_WRITES = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Secrets secrets;

    Discretion(JdbcClient jdbc, Secrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    void codeWord(long conversation, String word) {
        set(conversation, "code_word", digest(conversation, word));
    }

    boolean hasCodeWord(long conversation) {
        return is(conversation, "code_word is not null");
    }

    boolean isCodeWord(long conversation, String text) {
        return jdbc.sql("select code_word = ? from discretion where conversation = ? and code_word is not null")
                .params(digest(conversation, text), conversation)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Hides her; what the bot still had to say is not said, staff's words wait. */
    void hide(long conversation, Instant now) {
        set(conversation, "hidden_at", Times.sql(now));
        jdbc.sql("""
                        update outbox set status = 'FAILED', code = 'hidden'
                        where conversation = ? and status in ('PENDING', 'WAITING') and author = 'BOT'
                        """).param(conversation).update();
    }

    void reveal(long conversation) {
        jdbc.sql("update discretion set hidden_at = null, decoys = 0 where conversation = ?")
                .param(conversation)
                .update();
    }

    boolean hidden(long conversation) {
        return is(conversation, "hidden_at is not null");
    }

    /** How many decoys she was sent before this one. */
    int nextDecoy(long conversation) {
        return jdbc.sql("update discretion set decoys = decoys + 1 where conversation = ? returning decoys - 1")
                .param(conversation)
                .query(Integer.class)
                .single();
    }

    void mayWrite(long conversation, boolean allowed, String when) {
        String hours = SafeHours.outside(when)
                .map(outside -> outside.from() + "-" + outside.to())
                .orElse(ANY);
        set(conversation, "may_write", allowed ? hours : NEVER);
    }

    /** When she may be written to without having written; empty while that is not known. */
    Optional<Instant> opens(long conversation, Instant now) {
        return care(conversation, now).opens();
    }

    Care care(long conversation, Instant now) {
        return jdbc.sql("""
                        select hidden_at is not null as hidden, may_write, exists (
                            select 1 from inbox i where i.conversation = d.conversation and i.received_at > ?) as speaking
                        from discretion d where conversation = ?
                        """)
                .params(Times.sql(now.minus(SPEAKING)), conversation)
                .query((row, n) ->
                        care(row.getBoolean("hidden"), row.getString("may_write"), row.getBoolean("speaking"), now))
                .optional()
                .orElse(new Care(false, Optional.of(now)));
    }

    private static Care care(boolean hidden, String hours, boolean speaking, Instant now) {
        if (hidden) {
            return new Care(true, Optional.empty());
        }
        if (hours.equals(ANY) || speaking) {
            return new Care(false, Optional.of(now));
        }
        return new Care(
                false,
                hours.equals(NEVER)
                        ? Optional.empty()
                        : Optional.of(QuietHours.of(hours).after(now)));
    }

    boolean open(long conversation, Instant now) {
        return opens(conversation, now).filter(now::equals).isPresent();
    }

    /** How long the outbox may rest before it looks again. */
    Duration pause(long conversation, Instant now) {
        return opens(conversation, now)
                .map(opening -> Duration.between(now, opening))
                .orElse(UNTIL_SHE_WRITES);
    }

    private boolean is(long conversation, String condition) {
        return jdbc.sql("select exists (select 1 from discretion where conversation = ? and " + condition + ")")
                .param(conversation)
                .query(Boolean.class)
                .single();
    }

    private void set(long conversation, String column, Object value) {
        jdbc.sql(
                        "insert into discretion (conversation, %1$s) values (?, ?) on conflict (conversation) do update set %1$s = excluded.%1$s"
                                .formatted(column))
                .params(conversation, value)
                .update();
    }

    private byte[] digest(long conversation, String word) {
        return secrets.digest(CodeWords.plain(word), "code-word/" + conversation);
    }

    /** @param opens when she may be written to without having written; empty while that is not known */
    record Care(boolean hidden, Optional<Instant> opens) {}
}
