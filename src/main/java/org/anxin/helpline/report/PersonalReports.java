package org.anxin.helpline.report;

import org.anxin.helpline.conversation.Transcript;
import org.anxin.helpline.privacy.PersonalData;
import org.anxin.helpline.privacy.Pseudonym;
import org.anxin.helpline.understanding.Severity;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reports' part of an erasure, closed ones too. Open pages hear of it. */
@Repository
class PersonalReports implements PersonalData {

    private final Transcript transcript;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    PersonalReports(Transcript transcript, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.transcript = transcript;
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public String name() {
        return "reports";
    }

    @Override
    public void erase(Pseudonym person) {
        for (long conversation : transcript.conversations(person)) {
            // Locked first: staff who work on one just now add no more to it.
            jdbc.sql("select id, severity from report where conversation = ? order by id desc for update")
                    .param(conversation)
                    .query((row, n) -> new ReportChanged(
                            new ReportId(row.getLong("id")), false, Severity.ofLevel(row.getInt("severity"))))
                    .list()
                    .forEach(this::erase);
        }
    }

    private void erase(ReportChanged report) {
        jdbc.sql("delete from report where id = ?").param(report.id().value()).update();
        events.publishEvent(report);
    }

    @Override
    public long residue(Pseudonym person) {
        return transcript.conversations(person).stream()
                .mapToLong(conversation -> jdbc.sql("select count(*) from report where conversation = ?")
                        .param(conversation)
                        .query(Long.class)
                        .single())
                .sum();
    }
}
