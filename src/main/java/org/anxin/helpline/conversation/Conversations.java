package org.anxin.helpline.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.anxin.helpline.dialog.Session;
import org.anxin.helpline.privacy.OwnKeys;
import org.anxin.helpline.privacy.OwnKeys.Keyed;
import org.anxin.helpline.privacy.Pseudonym;
import org.anxin.helpline.privacy.Sealer;
import org.anxin.helpline.understanding.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of conversations. Whoever changes one has locked it first, which keeps a person's messages in order. */
@Repository
class Conversations {

    private final JdbcClient jdbc;
    private final OwnKeys keys;

    Conversations(JdbcClient jdbc, OwnKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** The person's row, made if she is new, locked until the transaction ends. */
    Conversation lock(String channel, Pseudonym person, Instant now) {
        Optional<Conversation> locked = Optional.empty();
        // Again only where she erased everything between the two statements.
        while (locked.isEmpty()) {
            jdbc.sql("""
                            insert into conversation (channel, person, owner, created_at, changed_at)
                            values (?, ?, ?, ?, ?) on conflict do nothing
                            """)
                    .params(channel, person.value(), Owner.BOT.name(), Times.sql(now), Times.sql(now))
                    .update();
            locked = jdbc.sql("select * from conversation where channel = ? and person = ? for update")
                    .params(channel, person.value())
                    .query((row, n) -> conversation(row))
                    .optional();
        }
        return locked.get();
    }

    Optional<Conversation> lock(long id) {
        return jdbc.sql("select * from conversation where id = ? for update")
                .param(id)
                .query((row, n) -> conversation(row))
                .optional();
    }

    Optional<Conversation> find(long id) {
        return jdbc.sql("""
                        select c.*, k.wrapped from conversation c
                        left join conversation_key k on k.conversation = c.id where c.id = ?
                        """)
                .param(id)
                .query((row, n) -> conversation(row, keys.of(Keyed.CONVERSATION, id, row.getBytes("wrapped"))))
                .optional();
    }

    Optional<Long> find(Pseudonym person, String channel) {
        return jdbc.sql("select id from conversation where channel = ? and person = ?")
                .params(channel, person.value())
                .query(Long.class)
                .optional();
    }

    void save(Conversation conversation, Instant now) {
        jdbc.sql("update conversation set session = ?, owner = ?, peak = ?, changed_at = ? where id = ?")
                .params(
                        keys.of(Keyed.CONVERSATION, conversation.id())
                                .seal(conversation.session().toJson(), binding(conversation.id())),
                        conversation.owner().name(),
                        conversation.peak().level(),
                        Times.sql(now),
                        conversation.id())
                .update();
    }

    /** Every session that stands somewhere or keeps a place, one at a time. */
    void eachSession(Consumer<Session> consumer) {
        jdbc.sql("""
                        select c.id, c.session, k.wrapped from conversation c
                        left join conversation_key k on k.conversation = c.id where c.session is not null
                        """).query(row -> {
            long id = row.getLong("id");
            String json =
                    keys.of(Keyed.CONVERSATION, id, row.getBytes("wrapped")).open(row.getBytes("session"), binding(id));
            if (!json.isEmpty()) {
                consumer.accept(Session.fromJson(json));
            }
        });
    }

    void hold(long id) {
        jdbc.sql("update conversation set held = true, released = false where id = ?")
                .param(id)
                .update();
    }

    void release(long id) {
        jdbc.sql("update conversation set held = false, released = true where id = ?")
                .param(id)
                .update();
    }

    void wroteAgain(long id) {
        jdbc.sql("update conversation set released = false where id = ?")
                .param(id)
                .update();
    }

    boolean held(long id) {
        return flag(id, "held");
    }

    boolean released(long id) {
        return flag(id, "released");
    }

    private boolean flag(long id, String column) {
        return jdbc.sql("select " + column + " from conversation where id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private Conversation conversation(ResultSet row) throws SQLException {
        return conversation(row, keys.of(Keyed.CONVERSATION, row.getLong("id")));
    }

    private static Conversation conversation(ResultSet row, Sealer sealer) throws SQLException {
        long id = row.getLong("id");
        return new Conversation(
                id,
                row.getString("channel"),
                new Pseudonym(row.getString("person")),
                session(id, row.getBytes("session"), sealer),
                Owner.valueOf(row.getString("owner")),
                Severity.ofLevel(row.getInt("peak")));
    }

    /** Where there is none, or none that can be read any more, she begins anew. */
    private static Session session(long id, byte @Nullable [] sealed, Sealer sealer) {
        String json = sealed == null ? "" : sealer.open(sealed, binding(id));
        return json.isEmpty() ? Session.fresh(Locale.CHINESE) : Session.fromJson(json);
    }

    private static String binding(long id) {
        return "session/" + id;
    }
}
