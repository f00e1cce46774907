package org.anxin.helpline.report;

import java.time.Instant;
import org.anxin.helpline.conversation.InUse;
import org.anxin.helpline.privacy.Expiring;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Closed reports whose time is over, unless two people hold them. They go before the conversations they lead to. */
@Repository
@Order(0)
class OldReports implements Expiring, InUse {

    private final JdbcClient jdbc;
    private final Kept kept;

    OldReports(JdbcClient jdbc, Kept kept) {
        this.jdbc = jdbc;
        this.kept = kept;
    }

    @Override
    public String name() {
        return "reports";
    }

    @Override
    public int expire(Instant now) {
        return due("delete from report where " + Kept.OVER, now).update();
    }

    @Override
    public long overdue(Instant now) {
        return due("select count(*) from report where " + Kept.OVER, now)
                .query(Long.class)
                .single();
    }

    @Override
    public boolean needs(long conversation) {
        return jdbc.sql("select exists (select 1 from report where conversation = ?)")
                .param(conversation)
                .query(Boolean.class)
                .single();
    }

    private JdbcClient.StatementSpec due(String sql, Instant now) {
        return jdbc.sql(sql).params(kept.until(now));
    }
}
