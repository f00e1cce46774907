package org.anxin.helpline.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.anxin.helpline.conversation.Deliveries.Delivery;
import org.anxin.helpline.conversation.Draft.Said;
import org.anxin.helpline.conversation.Transcript.Author;
import org.anxin.helpline.dialog.Segments;
import org.anxin.helpline.privacy.OwnKeys;
import org.anxin.helpline.privacy.OwnKeys.Keyed;
import org.anxin.helpline.privacy.Sealer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is said to people. {@link SendQueue} says how far it got. */
@Repository
class Outbox {

    private final JdbcClient jdbc;
    private final OwnKeys keys;

    Outbox(JdbcClient jdbc, OwnKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** @param inbox the message it answers inline, or null when it is to be sent */
    OutboundText add(
            long conversation,
            @Nullable Long inbox,
            boolean inline,
            Author author,
            Said said,
            Locale language,
            Instant now) {
        long id = jdbc.sql("select nextval(pg_get_serial_sequence('outbox', 'id'))")
                .query(Long.class)
                .single();
        int segments = Segments.of(said.text());
        Sealer sealer = sealer(conversation);
        jdbc.sql("""
                        insert into outbox (id, conversation, inbox, author, said, body, language, segments, menu,
                        menu_id, inline, status, created_at, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        conversation,
                        inbox,
                        author.name(),
                        said.key(),
                        sealer.seal(said.text(), binding(id)),
                        language.toLanguageTag(),
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
        return new OutboundText(id, said.text(), segments, said.menu(), language, true);
    }

    /** They leave at once, unless she hides. */
    void urgent(List<Long> ids) {
        jdbc.sql("update outbox set urgent = true where id = any(?)")
                .param(ids.toArray(Long[]::new))
                .update();
    }

    /** The stored reply to a message that came before, if it came from this conversation. */
    List<OutboundText> replyTo(String channel, String providerId, long conversation) {
        return jdbc.sql("""
                        select o.* from outbox o join inbox i on i.id = o.inbox
                        where i.channel = ? and i.provider_id = ? and i.conversation = ? and o.inline order by o.id
                        """)
                .params(channel, providerId, conversation)
                .query((row, n) -> text(row, true))
                .list();
    }

    /** Whether a text was said to her, by itself or joined with others. */
    boolean saidSince(long conversation, String said, Instant since) {
        return jdbc.sql("""
                        select exists (select 1 from outbox
                        where conversation = ? and ? = any(string_to_array(said, ' ')) and created_at > ?)
                        """)
                .params(conversation, said, Times.sql(since))
                .query(Boolean.class)
                .single();
    }

    /** Whether messages to her were lost that she was not told of; afterwards they count as told. */
    boolean tellsOfLoss(long conversation) {
        return jdbc.sql("""
                        update outbox set told = true where conversation = ? and not told
                        and status in ('UNKNOWN', 'FAILED', 'UNDELIVERED') and failure is distinct from 'OPTED_OUT'
                        """).param(conversation).update() > 0;
    }

    List<Transcript.Line> lines(long conversation) {
        Sealer sealer = sealer(conversation);
        return jdbc.sql("select * from outbox where conversation = ? order by id")
                .param(conversation)
                .query((row, n) -> new Transcript.Line(
                        row.getLong("id"),
                        Author.valueOf(row.getString("author")),
                        body(row, sealer),
                        row.getInt("segments"),
                        Delivery.valueOf(row.getString("status")),
                        Times.read(row, "created_at")))
                .list();
    }

    Delivery delivery(long id) {
        return jdbc.sql("select status from outbox where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .map(Delivery::valueOf)
                .orElse(Delivery.UNKNOWN);
    }

    Map<Long, Delivery> deliveries(List<Long> ids) {
        Map<Long, Delivery> deliveries = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, status from outbox where id = any(?)")
                    .param(ids.toArray(Long[]::new))
                    .query(row -> {
                        deliveries.put(row.getLong("id"), Delivery.valueOf(row.getString("status")));
                    });
        }
        return deliveries;
    }

    /** A row as it is sent. */
    OutboundText text(ResultSet row, boolean windowOpen) throws SQLException {
        long id = row.getLong("id");
        Sealer sealer = sealer(row.getLong("conversation"));
        Optional<SentMenu> menu = Optional.ofNullable(row.getBytes("menu"))
                .map(bytes -> sealer.open(bytes, menuBinding(id)))
                .filter(json -> !json.isEmpty())
                .map(SentMenu::fromJson);
        return new OutboundText(
                id,
                body(row, sealer),
                row.getInt("segments"),
                menu,
                Locale.forLanguageTag(row.getString("language")),
                windowOpen);
    }

    private Sealer sealer(long conversation) {
        return keys.of(Keyed.CONVERSATION, conversation);
    }

    private static String body(ResultSet row, Sealer sealer) throws SQLException {
        return sealer.open(row.getBytes("body"), binding(row.getLong("id")));
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
