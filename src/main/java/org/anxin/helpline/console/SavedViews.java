package org.anxin.helpline.console;

import java.util.List;
import org.anxin.helpline.staff.StaffMember;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Filters of the queue that a staff member keeps under a name. */
@Repository
class SavedViews {

    private final JdbcClient jdbc;

    SavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<View> of(StaffMember member) {
        return jdbc.sql("select id, name, query from saved_view where staff = ? order by name")
                .param(member.id())
                .query((row, n) -> new View(row.getLong("id"), row.getString("name"), row.getString("query")))
                .list();
    }

    void save(StaffMember member, String name, String query) {
        jdbc.sql("""
                        insert into saved_view (staff, name, query) values (?, ?, ?)
                        on conflict (staff, name) do update set query = excluded.query
                        """).params(member.id(), name, query).update();
    }

    void remove(StaffMember member, long id) {
        jdbc.sql("delete from saved_view where staff = ? and id = ?")
                .params(member.id(), id)
                .update();
    }

    /** @param query as the page's address holds it, with its question mark */
    record View(long id, String name, String query) {}
}
