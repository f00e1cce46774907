package org.anxin.helpline.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.anxin.helpline.privacy.OwnKeys;
import org.anxin.helpline.privacy.OwnKeys.Keyed;
import org.anxin.helpline.privacy.PersonalData;
import org.anxin.helpline.privacy.Pseudonym;
import org.anxin.helpline.privacy.Tombstones;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Conversations' part of an erasure: timers, outbox, inbox, session. */
@Repository
class PersonalThreads implements PersonalData {

    /** A timer that runs just now removes itself when it finds the conversation gone. */
    private static final String TIMERS = "from scheduled_tasks where task_instance like ? and not picked";

    /** A provider may bring a message once more, or have it in its own list, for so long. */
    private static final Duration REPEATED = Duration.ofDays(2);

    private final JdbcClient jdbc;
    private final OwnKeys keys;
    private final Tombstones tombstones;
    private final Clock clock;

    PersonalThreads(JdbcClient jdbc, OwnKeys keys, Tombstones tombstones, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.tombstones = tombstones;
        this.clock = clock;
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
            bury(id);
            empty(id);
            jdbc.sql("delete from conversation where id = ?").param(id).update();
        }
    }

    /** What she wrote just now must not bring her back. */
    private void bury(long id) {
        Instant now = clock.instant();
        jdbc.sql("select channel, provider_id from inbox where conversation = ? and received_at > ?")
                .params(id, Times.sql(now.minus(REPEATED)))
                .query((row, n) -> Erasing.name(row.getString(1), row.getString(2)))
                .list()
                .forEach(name -> tombstones.lay(name, "", now));
    }

    /** All that was said, the key it was sealed with and timers. */
    void empty(long id) {
        jdbc.sql("delete " + TIMERS).param(id + ":%").update();
        jdbc.sql("delete from outbox where conversation = ?").param(id).update();
        jdbc.sql("delete from inbox where conversation = ?").param(id).update();
        keys.renew(Keyed.CONVERSATION, id);
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
