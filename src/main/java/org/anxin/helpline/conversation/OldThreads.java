package org.anxin.helpline.conversation;

import java.time.Instant;
import java.util.List;
import org.anxin.helpline.privacy.AddressVault;
import org.anxin.helpline.privacy.Erasure;
import org.anxin.helpline.privacy.Expiring;
import org.anxin.helpline.privacy.Pseudonym;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Conversations in which nothing happened for their time: what was said goes, and the row itself once no report leads
 * to it. One with an open report stays.
 */
@Repository
class OldThreads implements Expiring {

    private static final String OLD = "not held and changed_at < ?";

    private final JdbcClient jdbc;
    private final PersonalThreads threads;
    private final AddressVault vault;
    private final Erasure erasure;
    private final ObjectProvider<InUse> uses;
    private final ConversationSettings settings;

    OldThreads(
            JdbcClient jdbc,
            PersonalThreads threads,
            AddressVault vault,
            Erasure erasure,
            ObjectProvider<InUse> uses,
            ConversationSettings settings) {
        this.jdbc = jdbc;
        this.threads = threads;
        this.vault = vault;
        this.erasure = erasure;
        this.uses = uses;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "conversations";
    }

    @Override
    public int expire(Instant now) {
        List<Row> old = jdbc.sql("select id, person from conversation where " + OLD + " for update skip locked")
                .param(Times.sql(now.minus(settings.keptFor())))
                .query((row, n) -> new Row(row.getLong(1), new Pseudonym(row.getString(2))))
                .list();
        old.forEach(this::expire);
        return old.size();
    }

    private void expire(Row old) {
        boolean needed =
                threads.of(old.person).stream().anyMatch(thread -> uses.stream().anyMatch(use -> use.needs(thread)));
        if (!needed) {
            erasure.forget(old.person);
            return;
        }
        threads.empty(old.id);
        vault.destroy(old.person);
        jdbc.sql("update conversation set session = null where id = ?")
                .param(old.id)
                .update();
    }

    @Override
    public long overdue(Instant now) {
        return jdbc.sql(
                        "select count(*) from inbox i join conversation c on c.id = i.conversation where not c.held and c.changed_at < ?")
                .param(Times.sql(now.minus(settings.keptFor())))
                .query(Long.class)
                .single();
    }

    private record Row(long id, Pseudonym person) {}
}
