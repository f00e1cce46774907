package org.anxin.helpline.employer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.anxin.helpline.privacy.OwnKeys;
import org.anxin.helpline.privacy.OwnKeys.Keyed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Rows of requests. What employers wrote is sealed. */
@Repository
class JdbcRequests implements Requests {

    private static final String SELECT =
            "select * from training_request left join training_request_key on training_request = id";

    private final JdbcClient jdbc;
    private final OwnKeys keys;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    JdbcRequests(JdbcClient jdbc, OwnKeys keys, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.events = events;
        this.clock = clock;
    }

    void add(long conversation, String what, Optional<String> preferred, Optional<String> contact, Instant now) {
        long id = jdbc.sql("select nextval(pg_get_serial_sequence('training_request', 'id'))")
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into training_request (id, conversation, what, state, asked_at, changed_at)
                        overriding system value values (?, ?, ?, 'NEW', ?, ?)
                        """)
                .params(id, conversation, what, now.atOffset(ZoneOffset.UTC), now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("update training_request set preferred = ?, contact = ? where id = ?")
                .params(sealed(preferred, id, "preferred"), sealed(contact, id, "contact"), id)
                .update();
        events.publishEvent(new RequestChanged(new RequestId(id), State.NEW));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Request> open() {
        return jdbc.sql(SELECT + " where state <> 'DONE' order by asked_at, id")
                .query((row, n) -> read(row))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Request> done(int limit) {
        return jdbc.sql(SELECT + " where state = 'DONE' order by changed_at desc, id desc limit ?")
                .param(limit)
                .query((row, n) -> read(row))
                .list();
    }

    @Override
    @Transactional
    public boolean answered(RequestId id, String by) {
        return moved(id, by, State.ANSWERED, "state = 'NEW'", "");
    }

    @Override
    @Transactional
    public boolean done(RequestId id, String by) {
        return moved(id, by, State.DONE, "state <> 'DONE'", ", contact = null");
    }

    private boolean moved(RequestId id, String by, State to, String from, String change) {
        int rows = jdbc.sql("update training_request set state = ?, changed_by = ?, changed_at = ?" + change
                        + " where id = ? and " + from)
                .params(to.name(), by, clock.instant().atOffset(ZoneOffset.UTC), id.value())
                .update();
        if (rows == 1) {
            events.publishEvent(new RequestChanged(id, to));
        }
        return rows == 1;
    }

    private byte @Nullable [] sealed(Optional<String> words, long id, String column) {
        return words.map(text -> keys.of(Keyed.REQUEST, id).seal(text, binding(id, column)))
                .orElse(null);
    }

    private Request read(ResultSet row) throws SQLException {
        return new Request(
                new RequestId(row.getLong("id")),
                row.getString("what"),
                opened(row, "preferred"),
                opened(row, "contact"),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("changed_by")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private Optional<String> opened(ResultSet row, String column) throws SQLException {
        long id = row.getLong("id");
        byte[] wrapped = row.getBytes("wrapped");
        return Optional.ofNullable(row.getBytes(column))
                .map(words -> keys.of(Keyed.REQUEST, id, wrapped).open(words, binding(id, column)));
    }

    private static String binding(long id, String column) {
        return "training-request/" + id + "/" + column;
    }
}
