package org.anxin.helpline.report;

import java.util.ArrayList;
import java.util.List;
import org.anxin.helpline.report.Reports.CaseRefused;
import org.anxin.helpline.staff.StaffMember;
import org.anxin.helpline.staff.TieTold;
import org.anxin.helpline.staff.Ties;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The one place that knows which cases a staff member must not know of: those in which an employer she is tied to was
 * named, by the person or by staff. Every list, count, page and change asks here.
 */
@Component
class Sight {

    private final JdbcClient jdbc;
    private final Ties ties;
    private final CaseIndex index;

    Sight(JdbcClient jdbc, Ties ties, CaseIndex index) {
        this.jdbc = jdbc;
        this.ties = ties;
        this.index = index;
    }

    /** Ids of the cases that do not exist for her; for most people none. */
    Long[] hidden(StaffMember by) {
        return ties.of(by.id()).stream()
                .flatMap(tie -> naming(tie.core()).stream())
                .distinct()
                .toArray(Long[]::new);
    }

    boolean sees(StaffMember by, ReportId id) {
        return !List.of(hidden(by)).contains(id.value());
    }

    /** @throws CaseRefused as for a case that never was */
    void check(StaffMember by, ReportId id) {
        if (!sees(by, id)) {
            throw new CaseRefused(id, "missing");
        }
    }

    /** Reports with every word of the name. More than must be are hidden rather than one too few. */
    private List<Long> naming(String employer) {
        byte[][][] words = index.wanted(employer);
        if (words.length == 0) {
            return List.of();
        }
        StringBuilder sql = new StringBuilder("select r.id from report r where true");
        List<Object> values = new ArrayList<>();
        for (byte[][] word : words) {
            sql.append(" and exists (select 1 from report_token t where t.report = r.id and t.token = any(?))");
            values.add(word);
        }
        return jdbc.sql(sql.toString()).params(values).query(Long.class).list();
    }

    /** What she worked on goes back to those who may see it. */
    @EventListener
    void tieTold(TieTold event) {
        jdbc.sql("update report set owner = null where owner = ? and id = any(?)")
                .params(event.member().username(), hidden(event.member()))
                .update();
    }
}
