package org.anxin.helpline.conversation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anxin.helpline.dialog.Input;
import org.anxin.helpline.dialog.Session;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How many begin each dialog and how many come to its end, by month and language; nothing of who they are. Who goes
 * away, falls silent or is led elsewhere has not come to the end.
 */
@Repository
class DialogTally {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;

    DialogTally(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void count(Session before, Input input, Session after, Instant now) {
        Set<String> was = dialogs(before);
        Set<String> is = dialogs(after);
        is.stream().filter(dialog -> !was.contains(dialog)).forEach(dialog -> add(dialog, "begun", after, now));
        if (input instanceof Input.Said || input instanceof Input.Performed || input instanceof Input.Open) {
            was.stream().filter(dialog -> !is.contains(dialog)).forEach(dialog -> add(dialog, "finished", after, now));
        }
    }

    /** Sorted, so that two turns wait for each other's rows in one order only. */
    private static Set<String> dialogs(Session session) {
        Stream<Session.Frame> parked = session.parked() == null ? Stream.empty() : session.parked().stack().stream();
        return Stream.concat(session.stack().stream(), parked)
                .map(Session.Frame::dialog)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void add(String dialog, String what, Session session, Instant now) {
        jdbc.sql("""
                        insert into dialog_tally (month, dialog, language, what, count) values (?, ?, ?, ?, 1)
                        on conflict (month, dialog, language, what) do update set count = dialog_tally.count + 1
                        """)
                .params(
                        now.atZone(CHINA).toLocalDate().withDayOfMonth(1),
                        dialog,
                        session.language().getLanguage(),
                        what)
                .update();
    }
}
