package org.anxin.helpline.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anxin.helpline.conversation.Deliveries.Delivery;
import org.anxin.helpline.conversation.Draft.Said;
import org.anxin.helpline.conversation.Transcript.Author;
import org.anxin.helpline.dialog.Segments;
import org.anxin.helpline.privacy.Sealer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is said to people, and how far it got. */
@Repository
class Outbox {

    private final JdbcClient jdbc;
    private final Sealer sealer;

    Outbox(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /** @param inbox the message it answers inline, or null when it is to be sent */
    OutboundText add(long conversation, @Nullable Long inbox, boolean inline, Author author, Said said, Instant now) {
        long id = jdbc.sql("select nextval(pg_get_serial_sequence('outbox', 'id'))")
                .query(Long.class)
                .single();
        int segments = Segments.of(said.text());
        jdbc.sql("""
                        insert into outbox
                        (id, conversation, inbox, author, said, body, segments, menu, menu_id, inline, status, created_at, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        conversation,
                        inbox,
                        author.name(),
                        said.key(),
                        sealer.seal(said.text(), binding(id)),
                        segments,
                        said.menu()
                                .map(menu -> sealer.seal(menu.toJson(), menuBinding(id)))
                                .orElse(null),
                        said.menu().map(SentMenu::id).orElse(null),
                        inline,
                        (inline ? Delivery.ACCEPTED : Delivery.PENDING).name(),
                        Times.sql(now),
                        Times.sql(now))
                .update();
        return new OutboundText(id, said.text(), segments, said.menu());
    }

    /** The stored reply to a message that came before, if it came from this conversation. */
    List<OutboundText> replyTo(String channel, String providerId, long conversation) {
        return jdbc.sql("""
                        select o.* from outbox o join inbox i on i.id = o.inbox
                        where i.channel = ? and i.provider_id = ? and i.conversation = ? and o.inline order by o.id
                        """)
                .params(channel, providerId, conversation)
                .query((row, n) -> text(row))
                .list();
    }

    /** The oldest message that waits, now being sent; empty when there is none or another one is on its way. */
    Optional<OutboundText> claim(long conversation, Instant now) {
        return jdbc.sql("""
                        update outbox set status = 'SENDING', attempts = attempts + 1, changed_at = ?
                        where id = (select min(id) from outbox where conversation = ? and status = 'PENDING')
                        and not exists (select 1 from outbox where conversation = ? and status = 'SENDING')
                        returning *
                        """)
                .params(Times.sql(now), conversation, conversation)
                .query((row, n) -> text(row))
                .optional();
    }

    /** Messages that were being sent when a process died: they may have left, so they are never sent again. */
    int giveUpStale(long conversation, Instant before) {
        return jdbc.sql("""
                        update outbox set status = 'UNKNOWN', code = 'interrupted'
                        where conversation = ? and status = 'SENDING' and changed_at < ?
                        """).params(conversation, Times.sql(before)).update();
    }

    boolean waiting(long conversation) {
        return jdbc.sql(
                        "select exists (select 1 from outbox where conversation = ? and status in ('PENDING', 'SENDING'))")
                .param(conversation)
                .query(Boolean.class)
                .single();
    }

    int attempts(long id) {
        return jdbc.sql("select attempts from outbox where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    void sent(long id, Delivery status, @Nullable String code, @Nullable String providerId, Instant now) {
        jdbc.sql("""
                        update outbox set status = case when status = 'SENDING' then ? else status end,
                        code = ?, provider_id = coalesce(provider_id, ?), changed_at = ? where id = ?
                        """)
                .params(status.name(), code, providerId, Times.sql(now), id)
                .update();
    }

    boolean saidSince(long conversation, String said, Instant since) {
        return jdbc.sql("select exists (select 1 from outbox where conversation = ? and said = ? and created_at > ?)")
                .params(conversation, said, Times.sql(since))
                .query(Boolean.class)
                .single();
    }

    List<Transcript.Line> lines(long conversation) {
        return jdbc.sql("select * from outbox where conversation = ? order by id")
                .param(conversation)
                .query((row, n) -> new Transcript.Line(
                        row.getLong("id"),
                        Author.valueOf(row.getString("author")),
                        sealer.open(row.getBytes("body"), binding(row.getLong("id"))),
                        row.getInt("segments"),
                        Delivery.valueOf(row.getString("status")),
                        Times.read(row, "created_at")))
                .list();
    }

    Delivery delivery(long id) {
        return Delivery.valueOf(jdbc.sql("select status from outbox where id = ?")
                .param(id)
                .query(String.class)
                .single());
    }

    private OutboundText text(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        Optional<SentMenu> menu = Optional.ofNullable(row.getBytes("menu"))
                .map(bytes -> SentMenu.fromJson(sealer.open(bytes, menuBinding(id))));
        return new OutboundText(id, sealer.open(row.getBytes("body"), binding(id)), row.getInt("segments"), menu);
    }

    /** The id of the menu that this message of ours carried. */
    Optional<String> menuOf(String channel, String providerId) {
        return jdbc.sql("""
                        select o.menu_id from outbox o join conversation c on c.id = o.conversation
                        where c.channel = ? and o.provider_id = ? and o.menu_id is not null
                        """).params(channel, providerId).query(String.class).optional();
    }

    private static String menuBinding(long id) {
        return "outbox-menu/" + id;
    }

    private static String binding(long id) {
        return "outbox/" + id;
    }
}
