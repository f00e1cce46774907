package org.anxin.helpline.conversation;

import java.util.List;
import org.anxin.helpline.privacy.PersonalData;
import org.anxin.helpline.privacy.Pseudonym;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Conversations' part of an erasure: timers, outbox, inbox, session. */
@Repository
class PersonalThreads implements PersonalData {

    /** A timer that runs just now removes itself when it finds the conversation gone. */
    private static final String TIMERS = "from scheduled_tasks where task_instance like ? and not picked";

    private final JdbcClient jdbc;

    PersonalThreads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Long> of(Pseudonym person) {
        return jdbc.sql("select id from conversation where person = ?")
                .param(person.value())
                .query(Long.class)
                .list();
    }

    @Override
    public String name() {
        return "conversations";
    }

    @Override
    public void erase(Pseudonym person) {
        for (long id : of(person)) {
            empty(id);
            jdbc.sql("delete from conversation where id = ?").param(id).update();
        }
    }

    /** All that was said, and timers. */
    void empty(long id) {
        jdbc.sql("delete " + TIMERS).param(id + ":%").update();
        jdbc.sql("delete from outbox where conversation = ?").param(id).update();
        jdbc.sql("delete from inbox where conversation = ?").param(id).update();
    }

    @Override
    public long residue(Pseudonym person) {
        return of(person).size();
    }

    @Override
    public boolean last() {
        return true;
    }
}
