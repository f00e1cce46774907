package org.anxin.helpline.employer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.anxin.helpline.privacy.OwnKeys;
import org.anxin.helpline.privacy.OwnKeys.Keyed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Rows of pledges. One conversation signs once; who signs again is told the number it has. */
@Repository
class JdbcPledges implements Pledges {

    /** A pledge bears the day of where it is given. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final String SELECT = "select * from pledge left join pledge_key on pledge = id";

    private final JdbcClient jdbc;
    private final OwnKeys keys;

    JdbcPledges(JdbcClient jdbc, OwnKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    Optional<Pledge> of(long conversation) {
        return jdbc.sql(SELECT + " where conversation = ?")
                .param(conversation)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Call only where {@link #of} found none. The conversation's row is locked by its turn. */
    Pledge sign(long conversation, Optional<String> company, Instant now) {
        LocalDate day = now.atZone(ZONE).toLocalDate();
        long serial = jdbc.sql("select nextval(pg_get_serial_sequence('pledge', 'id'))")
                .query(Long.class)
                .single();
        String number = "%d-%04d".formatted(day.getYear(), serial);
        jdbc.sql("""
                        insert into pledge (id, conversation, number, signed_on)
                        overriding system value values (?, ?, ?, ?)
                        """).params(serial, conversation, number, day).update();
        company.ifPresent(name -> jdbc.sql("update pledge set company = ? where id = ?")
                .params(keys.of(Keyed.PLEDGE, serial).seal(name, binding(serial)), serial)
                .update());
        return new Pledge(number, day, company);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Pledge> all() {
        return jdbc.sql(SELECT + " order by id desc")
                .query((row, n) -> read(row))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public long count() {
        return jdbc.sql("select count(*) from pledge").query(Long.class).single();
    }

    private Pledge read(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        byte[] wrapped = row.getBytes("wrapped");
        return new Pledge(
                row.getString("number"),
                row.getObject("signed_on", LocalDate.class),
                Optional.ofNullable(row.getBytes("company"))
                        .map(words -> keys.of(Keyed.PLEDGE, id, wrapped).open(words, binding(id))));
    }

    private static String binding(long id) {
        return "pledge/" + id;
    }
}
