package org.anxin.helpline.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.anxin.helpline.privacy.Sealer;
import org.anxin.helpline.report.Duty.Shift;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of shifts, and where their people are called. */
@Repository
class Rota {

    private final JdbcClient jdbc;
    private final Sealer sealer;

    Rota(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    List<Shift> from(Instant now) {
        return jdbc.sql("select * from duty_shift where ends_at > ? order by starts_at")
                .param(Cases.sql(now))
                .query((row, n) -> shift(row))
                .list();
    }

    /** The shift that began last. */
    Optional<Shift> at(Instant now) {
        return jdbc.sql("select * from duty_shift where starts_at <= ? and ends_at > ? order by starts_at desc limit 1")
                .params(Cases.sql(now), Cases.sql(now))
                .query((row, n) -> shift(row))
                .optional();
    }

    /** When the next shift begins, or that instant where one is on. */
    Optional<Instant> opens(Instant now) {
        return jdbc.sql("select min(greatest(starts_at, :now)) as opens from duty_shift where ends_at > :now")
                .param("now", Cases.sql(now))
                .query((row, n) -> Optional.ofNullable(CaseRows.instant(row, "opens")))
                .single();
    }

    void add(Shift shift) {
        long id = jdbc.sql("select nextval(pg_get_serial_sequence('duty_shift', 'id'))")
                .query(Long.class)
                .single();
        jdbc.sql(
                        "insert into duty_shift (id, starts_at, ends_at, first, second, lead, note) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        Cases.sql(shift.start()),
                        Cases.sql(shift.end()),
                        shift.first(),
                        shift.second(),
                        shift.lead(),
                        sealer.seal(shift.note(), binding(id)))
                .update();
    }

    void remove(long id) {
        jdbc.sql("delete from duty_shift where id = ?").param(id).update();
    }

    void callAt(String username, String mail) {
        jdbc.sql("""
                        insert into duty_mail (username, address) values (?, ?)
                        on conflict (username) do update set address = excluded.address
                        """).params(username, mail).update();
    }

    Optional<String> mailOf(String username) {
        return jdbc.sql("select address from duty_mail where username = ?")
                .param(username)
                .query(String.class)
                .optional();
    }

    private Shift shift(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new Shift(
                id,
                Objects.requireNonNull(CaseRows.instant(row, "starts_at")),
                Objects.requireNonNull(CaseRows.instant(row, "ends_at")),
                row.getString("first"),
                row.getString("second"),
                row.getString("lead"),
                sealer.open(row.getBytes("note"), binding(id)));
    }

    private static String binding(long id) {
        return "duty-shift/" + id;
    }
}
