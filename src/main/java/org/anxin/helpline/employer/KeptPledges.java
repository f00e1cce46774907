package org.anxin.helpline.employer;

import org.anxin.helpline.conversation.InUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was pledged or asked for outlives the talk in which it was. */
@Repository
class KeptPledges implements InUse {

    private final JdbcClient jdbc;

    KeptPledges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean needs(long conversation) {
        return jdbc.sql("""
                        select exists (select 1 from pledge where conversation = :id)
                        or exists (select 1 from training_request where conversation = :id)
                        """).param("id", conversation).query(Boolean.class).single();
    }
}
