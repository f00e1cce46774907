package org.anxin.helpline.conversation;

import java.time.Instant;
import org.anxin.helpline.privacy.Expiring;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Texts to staff, whose threads are held for good: each goes as long after it was written as words of people do. */
@Repository
class OldNotices implements Expiring {

    private static final String OLD = "said = '" + Draft.NOTICE + "' and created_at < ?";

    private final JdbcClient jdbc;
    private final ConversationSettings settings;

    OldNotices(JdbcClient jdbc, ConversationSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "notices";
    }

    /** One that is on its way just now goes another night. */
    @Override
    public int expire(Instant now) {
        return due(
                        "delete from outbox where id in (select id from outbox where " + OLD
                                + " for update skip locked)",
                        now)
                .update();
    }

    @Override
    public long overdue(Instant now) {
        return due("select count(*) from outbox where " + OLD, now)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec due(String sql, Instant now) {
        return jdbc.sql(sql).param(Times.sql(now.minus(settings.keptFor())));
    }
}
