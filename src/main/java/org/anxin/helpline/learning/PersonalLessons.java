package org.anxin.helpline.learning;

import org.anxin.helpline.conversation.Transcript;
import org.anxin.helpline.privacy.PersonalData;
import org.anxin.helpline.privacy.Pseudonym;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lessons' part of an erasure. */
@Repository
class PersonalLessons implements PersonalData {

    private final Transcript transcript;
    private final JdbcClient jdbc;

    PersonalLessons(Transcript transcript, JdbcClient jdbc) {
        this.transcript = transcript;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "lessons";
    }

    @Override
    public void erase(Pseudonym person) {
        for (long conversation : transcript.conversations(person)) {
            jdbc.sql("delete from enrolment where conversation = ?")
                    .param(conversation)
                    .update();
        }
    }

    @Override
    public long residue(Pseudonym person) {
        return transcript.conversations(person).stream()
                .mapToLong(conversation -> jdbc.sql("select count(*) from enrolment where conversation = ?")
                        .param(conversation)
                        .query(Long.class)
                        .single())
                .sum();
    }
}
