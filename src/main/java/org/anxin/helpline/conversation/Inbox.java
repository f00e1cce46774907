package org.anxin.helpline.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anxin.helpline.conversation.Deliveries.Delivery;
import org.anxin.helpline.dialog.Segments;
import org.anxin.helpline.privacy.OwnKeys;
import org.anxin.helpline.privacy.OwnKeys.Keyed;
import org.anxin.helpline.privacy.Sealer;
import org.anxin.helpline.understanding.Severity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people wrote. A provider's id is taken once per channel. */
@Repository
class Inbox {

    private final JdbcClient jdbc;
    private final OwnKeys keys;

    Inbox(JdbcClient jdbc, OwnKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** @return the row, or empty when this message was taken in before */
    Optional<Long> add(long conversation, InboundMessage message, Severity severity, Instant now) {
        return jdbc.sql("""
                        insert into inbox
                        (conversation, channel, provider_id, body, segments, attachments, severity, received_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (channel, provider_id) do nothing returning id
                        """)
                .params(
                        conversation,
                        message.channel(),
                        message.providerId(),
                        sealer(conversation).seal(message.text(), binding(message.channel(), message.providerId())),
                        Segments.of(message.text()),
                        message.attachments(),
                        severity.level(),
                        Times.sql(now))
                .query(Long.class)
                .optional();
    }

    /** The newest message's words are gone; that it came is still known. */
    void forgetLast(long conversation) {
        jdbc.sql("select id, channel, provider_id from inbox where conversation = ? order by id desc limit 1")
                .param(conversation)
                .query(row -> {
                    String binding = binding(row.getString("channel"), row.getString("provider_id"));
                    jdbc.sql("update inbox set body = ? where id = ?")
                            .params(sealer(conversation).seal("", binding), row.getLong("id"))
                            .update();
                });
    }

    List<Transcript.Line> lines(long conversation) {
        Sealer sealer = sealer(conversation);
        return jdbc.sql("select * from inbox where conversation = ? order by id")
                .param(conversation)
                .query((row, n) -> new Transcript.Line(
                        row.getLong("id"),
                        Transcript.Author.PERSON,
                        sealer.open(
                                row.getBytes("body"), binding(row.getString("channel"), row.getString("provider_id"))),
                        row.getInt("segments"),
                        Delivery.DELIVERED,
                        Times.read(row, "received_at")))
                .list();
    }

    private Sealer sealer(long conversation) {
        return keys.of(Keyed.CONVERSATION, conversation);
    }

    private static String binding(String channel, String providerId) {
        return "inbox/" + channel + "/" + providerId;
    }
}
