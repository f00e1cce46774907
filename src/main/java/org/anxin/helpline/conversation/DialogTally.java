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
 * How many begin each dialog, come to each of its questions and to its end, by month and language; nothing of who they
 * are. Who goes away, falls silent or is led elsewhere has not come to the end.
 */
@Repository
class DialogTally {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;

    DialogTally(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void count(Session before, Input input, Session after, Instant now) {
        count(before, input instanceof Input.Back, after, now);
        Set<String> was = dialogs(before);
        Set<String> is = dialogs(after);
        is.stream().filter(dialog -> !was.contains(dialog)).forEach(dialog -> add(dialog, "begun", after, now));
        if (input instanceof Input.Said || input instanceof Input.Performed || input instanceof Input.Open) {
            was.stream().filter(dialog -> !is.contains(dialog)).forEach(dialog -> add(dialog, "finished", after, now));
        }
    }

    /** Each question once for each talk: who goes back has not come to the one she leaves until she does again. */
    private void count(Session before, boolean back, Session after, Instant now) {
        if (before.revisit() != null || after.revisit() != null) {
            return;
        }
        Session one = back ? after : before;
        Session other = back ? before : after;
        Set<String> there = frames(one).map(DialogTally::name).collect(Collectors.toSet());
        other.standing()
                .map(at -> new Session.Frame(at.dialog(), at.version(), at.step()))
                .filter(frame -> !there.contains(name(frame)))
                .ifPresent(frame -> add(frame, back ? -1 : 1, after, now));
    }

    private static String name(Session.Frame frame) {
        return frame.dialog() + "/" + frame.step();
    }

    private static Stream<Session.Frame> frames(Session session) {
        Stream<Session.Frame> parked = session.parked() == null ? Stream.empty() : session.parked().stack().stream();
        return Stream.concat(session.stack().stream(), parked);
    }

    private void add(Session.Frame frame, int count, Session session, Instant now) {
        jdbc.sql("""
                        insert into step_tally (month, dialog, step, language, count) values (?, ?, ?, ?, ?)
                        on conflict (month, dialog, step, language) do update
                        set count = step_tally.count + excluded.count
                        """)
                .params(
                        now.atZone(CHINA).toLocalDate().withDayOfMonth(1),
                        frame.dialog(),
                        frame.step(),
                        session.language().getLanguage(),
                        count)
                .update();
    }

    /** Sorted, so that two turns wait for each other's rows in one order only. */
    private static Set<String> dialogs(Session session) {
        return frames(session).map(Session.Frame::dialog).collect(Collectors.toCollection(TreeSet::new));
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
