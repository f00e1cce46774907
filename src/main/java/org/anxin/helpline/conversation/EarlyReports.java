package org.anxin.helpline.conversation;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.anxin.helpline.conversation.Deliveries.Delivery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What providers reported before their answer to the message was written down. */
@Component
class EarlyReports {

    /** Others may send by the same account: theirs are never asked for. */
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    EarlyReports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void keep(String channel, String providerId, Delivery status, String code) {
        jdbc.sql("delete from early_report where at < ?")
                .param(Times.sql(clock.instant().minus(KEPT)))
                .update();
        jdbc.sql("insert into early_report values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(channel, providerId, status.name(), code, Times.sql(clock.instant()))
                .update();
    }

    void forget(Report report) {
        jdbc.sql("delete from early_report where channel = ? and provider_id = ? and status = ?")
                .params(report.channel, report.providerId, report.status.name())
                .update();
    }

    List<Report> of(long messageId) {
        return jdbc.sql("""
                        select e.* from outbox o join conversation c on c.id = o.conversation
                        join early_report e on e.provider_id = o.provider_id and e.channel = coalesce(o.via, c.channel)
                        where o.id = ?
                        """)
                .param(messageId)
                .query((row, number) -> new Report(
                        row.getString("channel"),
                        row.getString("provider_id"),
                        Delivery.valueOf(row.getString("status")),
                        row.getString("code")))
                .list();
    }

    /** One of them. */
    record Report(String channel, String providerId, Delivery status, String code) {}
}
