package org.anxin.helpline.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.anxin.helpline.conversation.Deliveries.Delivery;
import org.anxin.helpline.conversation.SendResult.Failure;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The messages of a conversation that are still to be sent, oldest first. Whoever asks has locked the conversation. */
@Repository
class SendQueue {

    private static final String UNSETTLED = "('PENDING', 'SENDING', 'WAITING')";

    /** Longer than any provider's timeout: what is older was cut off by the end of a process. */
    private static final Duration LONGEST_SENDING = Duration.ofMinutes(1);

    /** So long a message waits for her to write, when it could only be announced. */
    private static final Duration LONGEST_WAITING = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Outbox outbox;

    SendQueue(JdbcClient jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    /**
     * Settles what nobody will finish: messages that were being sent when a process died may have left, so they are
     * only sent again where that does no harm; and what waited for her too long is given up.
     */
    void settle(long conversation, boolean repeatable, Instant now) {
        jdbc.sql("""
                        update outbox set status = ?, code = 'interrupted', not_before = null
                        where conversation = ? and status = 'SENDING' and changed_at < ?
                        """)
                .params(
                        (repeatable ? Delivery.PENDING : Delivery.UNKNOWN).name(),
                        conversation,
                        Times.sql(now.minus(LONGEST_SENDING)))
                .update();
        jdbc.sql("""
                        update outbox set status = 'FAILED', code = 'window-closed', failure = 'WINDOW', changed_at = ?
                        where conversation = ? and status = 'WAITING' and changed_at < ?
                        """)
                .params(Times.sql(now), conversation, Times.sql(now.minus(LONGEST_WAITING)))
                .update();
    }

    /** She opted out: nothing leaves any more but the word that she did, what may save her, and whether to erase. */
    void withhold(long conversation, Instant now) {
        jdbc.sql("""
                        update outbox set status = 'FAILED', code = 'opted-out', failure = 'OPTED_OUT', changed_at = ?
                        where conversation = ? and status in ('PENDING', 'WAITING')
                        and not (said in ('danger-card', 'erase-sure') or said ~ '(^| )opted-out$')
                        """).params(Times.sql(now), conversation).update();
    }

    /** Whether a message before this one has gone but was not sent on yet; after a while that no longer counts. */
    boolean unacknowledged(long conversation, Due due, Instant since) {
        return jdbc.sql("""
                        select exists (select 1 from outbox where conversation = ? and status in ('ACCEPTED', 'QUEUED')
                        and id < ? and changed_at > ? and (not inline or inbox = ?))
                        """)
                .params(conversation, due.id(), Times.sql(since), due.inbox())
                .query(Boolean.class)
                .single();
    }

    /**
     * The message whose turn it is.
     *
     * @param first whether she may be written to without having written: else only replies leave, and what is urgent
     *     unless she hides
     */
    Optional<Due> head(long conversation, boolean first) {
        return jdbc.sql("""
                        select * from outbox where conversation = ? and status in ('PENDING', 'SENDING')
                        and (status = 'SENDING' or inbox is not null or ? or urgent and not exists
                            (select 1 from discretion d where d.conversation = outbox.conversation and hidden_at is not null))
                        order by status = 'SENDING' desc, id limit 1
                        """)
                .params(conversation, first)
                .query((row, n) -> due(row))
                .optional();
    }

    OutboundText claim(long id, boolean windowOpen, Instant now) {
        return jdbc.sql("""
                        update outbox set status = 'SENDING', via = null, attempts = attempts + 1, changed_at = ? where id = ?
                        returning *
                        """)
                .params(Times.sql(now), id)
                .query((row, n) -> outbox.text(row, windowOpen))
                .single();
    }

    /** It leaves by another channel than its conversation's. */
    void leavesBy(long id, String channel) {
        jdbc.sql("update outbox set via = ? where id = ?").params(channel, id).update();
    }

    /** Whether something has reached her by that channel, which is not her conversation's. */
    boolean hasLeftBy(long conversation, String channel) {
        return jdbc.sql("""
                        select exists (select 1 from outbox where conversation = ? and via = ?
                        and status in ('ACCEPTED', 'QUEUED', 'SENT', 'DELIVERED', 'READ'))
                        """).params(conversation, channel).query(Boolean.class).single();
    }

    boolean unsettled(long conversation) {
        return exists(conversation, UNSETTLED);
    }

    /** Whether something waits for the hours in which she may be written to. */
    boolean holdsBack(long conversation) {
        return exists(conversation, "('PENDING')");
    }

    boolean waitsForHer(long conversation) {
        return exists(conversation, "('WAITING')");
    }

    private boolean exists(long conversation, String statuses) {
        return jdbc.sql("select exists (select 1 from outbox where conversation = ? and status in " + statuses + ")")
                .param(conversation)
                .query(Boolean.class)
                .single();
    }

    /** She wrote: what was only announced may be sent now. */
    List<Long> release(long conversation) {
        return jdbc.sql("""
                        update outbox set status = 'PENDING', not_before = null where conversation = ?
                        and status = 'WAITING' returning id
                        """).param(conversation).query(Long.class).list();
    }

    Instant lastHeard(long conversation) {
        return jdbc.sql("select coalesce(max(received_at), 'epoch') from inbox where conversation = ?")
                .param(conversation)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** A callback may have been quicker: then the status it brought stands. */
    void sent(
            long id,
            Delivery status,
            @Nullable String code,
            @Nullable Failure failure,
            @Nullable String providerId,
            Instant now) {
        jdbc.sql("""
                        update outbox set status = case when status = 'SENDING' then ? else status end,
                        code = ?, failure = ?, provider_id = coalesce(provider_id, nullif(?, '')), changed_at = ? where id = ?
                        """)
                .params(status.name(), code, failure == null ? null : failure.name(), providerId, Times.sql(now), id)
                .update();
    }

    void again(long id, String code, Instant notBefore, Instant now) {
        jdbc.sql("""
                        update outbox set status = 'PENDING', code = ?, not_before = ?, changed_at = ? where id = ?
                        and status = 'SENDING'
                        """).params(code, Times.sql(notBefore), Times.sql(now), id).update();
    }

    private static Due due(ResultSet row) throws SQLException {
        OffsetDateTime notBefore = row.getObject("not_before", OffsetDateTime.class);
        return new Due(
                row.getLong("id"),
                row.getLong("inbox"),
                Delivery.valueOf(row.getString("status")) == Delivery.SENDING,
                row.getInt("attempts"),
                notBefore == null ? Instant.EPOCH : notBefore.toInstant());
    }

    /**
     * @param inbox the message it belongs to the answer of, or 0
     * @param busy whether it is being sent right now
     * @param attempts how many were made
     */
    record Due(long id, long inbox, boolean busy, int attempts, Instant notBefore) {}
}
