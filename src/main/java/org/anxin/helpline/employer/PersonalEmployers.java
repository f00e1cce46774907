package org.anxin.helpline.employer;

import java.util.List;
import org.anxin.helpline.conversation.Transcript;
import org.anxin.helpline.privacy.PersonalData;
import org.anxin.helpline.privacy.Pseudonym;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What employers left, as a part of an erasure: their pledge goes too. */
@Repository
class PersonalEmployers implements PersonalData {

    private static final List<String> TABLES = List.of("self_check", "pledge", "training_request");

    private final Transcript transcript;
    private final JdbcClient jdbc;

    PersonalEmployers(Transcript transcript, JdbcClient jdbc) {
        this.transcript = transcript;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "employers";
    }

    @Override
    public void erase(Pseudonym person) {
        for (long conversation : transcript.conversations(person)) {
            TABLES.forEach(table -> jdbc.sql("delete from " + table + " where conversation = ?")
                    .param(conversation)
                    .update());
        }
    }

    @Override
    public long residue(Pseudonym person) {
        return transcript.conversations(person).stream()
                .mapToLong(conversation -> TABLES.stream()
                        .mapToLong(table -> jdbc.sql("select count(*) from " + table + " where conversation = ?")
                                .param(conversation)
                                .query(Long.class)
                                .single())
                        .sum())
                .sum();
    }
}
