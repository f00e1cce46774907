package org.anxin.helpline.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anxin.helpline.privacy.Sealer;
import org.anxin.helpline.staff.Administration.AccountRefused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Names lie sealed; the trail says that there is a tie, and not to whom. */
@Repository
class SealedTies implements Ties {

    private static final int LONGEST = 60;

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    SealedTies(JdbcClient jdbc, Sealer sealer, AuditTrail audit, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.audit = audit;
        this.events = events;
    }

    @Override
    public List<Tie> of(long staff) {
        return jdbc.sql("select * from staff_tie where staff = ? order by id")
                .param(staff)
                .query((row, n) -> tie(row))
                .list();
    }

    @Override
    public Map<Long, List<Tie>> all() {
        Map<Long, List<Tie>> all = new HashMap<>();
        jdbc.sql("select * from staff_tie order by id").query(row -> {
            all.computeIfAbsent(row.getLong("staff"), none -> new ArrayList<>()).add(tie(row));
        });
        return all;
    }

    private Tie tie(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new Tie(id, sealer.open(row.getBytes("employer"), binding(id)));
    }

    @Override
    @Transactional
    public void add(long staff, String employer, StaffMember by) {
        String name = employer.strip();
        String core = EmployerName.core(name);
        if (core.codePoints().filter(Character::isLetterOrDigit).count() < SHORTEST || name.length() > LONGEST) {
            throw new AccountRefused("tie");
        }
        StaffMember member = jdbc.sql("select * from staff_account where id = ?")
                .param(staff)
                .query((row, n) -> JdbcAccounts.member(row))
                .optional()
                .orElseThrow(() -> new AccountRefused("missing"));
        long id = jdbc.sql("select nextval(pg_get_serial_sequence('staff_tie', 'id'))")
                .query(Long.class)
                .single();
        jdbc.sql("insert into staff_tie (id, staff, employer) values (?, ?, ?)")
                .params(id, staff, sealer.seal(name, binding(id)))
                .update();
        audit.record(by.username(), "tie-told", JdbcAccounts.subject(staff));
        events.publishEvent(new TieTold(member));
    }

    @Override
    @Transactional
    public void remove(long tie, StaffMember by) {
        long staff = jdbc.sql("delete from staff_tie where id = ? returning staff")
                .param(tie)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new AccountRefused("missing"));
        if (staff == by.id()) {
            throw new AccountRefused("own");
        }
        audit.record(by.username(), "tie-removed", JdbcAccounts.subject(staff));
    }

    private static String binding(long id) {
        return "staff-tie/" + id;
    }
}
