package org.anxin.helpline.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.anxin.helpline.Phone;
import org.anxin.helpline.report.CallBacks;
import org.anxin.helpline.report.Duty;
import org.anxin.helpline.report.Duty.Shift;
import org.anxin.helpline.report.Handling;
import org.anxin.helpline.report.Referrals;
import org.anxin.helpline.report.Referrals.Consent;
import org.anxin.helpline.report.Referrals.Partner;
import org.anxin.helpline.report.Referrals.Status;
import org.anxin.helpline.report.ReportId;
import org.anxin.helpline.report.Reports;
import org.anxin.helpline.staff.Accounts;
import org.anxin.helpline.staff.StaffMember;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The console as it looks when there is much to do: what the pictures show. */
final class BusyMorning {

    private final JdbcClient jdbc;
    private final Reports reports;
    private final Handling handling;
    private final Referrals referrals;
    private final CallBacks callBacks;
    private final Duty duty;
    private final Accounts accounts;
    private final Clock clock;
    private int port;

    BusyMorning(
            JdbcClient jdbc,
            Reports reports,
            Handling handling,
            Referrals referrals,
            CallBacks callBacks,
            Duty duty,
            Accounts accounts,
            Clock clock) {
        this.jdbc = jdbc;
        this.reports = reports;
        this.handling = handling;
        this.referrals = referrals;
        this.callBacks = callBacks;
        this.duty = duty;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Gives back where the case is that was worked on. */
    String begin(int port) {
        this.port = port;
        someCounts();
        jdbc.sql("""
                        insert into staff_account (username, display_name, roles, password_hash, one_time)
                        values ('lijie', '李姐', '{INTAKE,CASEWORKER,LEAD}', '', true) on conflict do nothing
                        """).update();
        StaffMember li = accounts.find("lijie").orElseThrow().member();
        Instant now = clock.instant();
        duty.add(
                new Shift(
                        0,
                        now.minus(Duration.ofHours(2)),
                        now.plus(Duration.ofHours(6)),
                        "lijie",
                        "anxin",
                        "anxin",
                        "昨晚的那件已转劳动监察，等他们回电。"),
                li);
        employers();
        nightlyChecks();
        new Phone(port).text("救命，老板把我们锁在里面");
        for (String signs : List.of("拖欠工资三个月", "不签合同", "加班不给钱", "押金不退", "工资少发")) {
            new Phone(port).report(signs);
        }
        jdbc.sql("update report set received_at = received_at - interval '9 days', due_at = now() - interval '2 days'"
                        + " where severity = 1 and state <> 'CLOSED'")
                .update();
        callBacks.ask(newest(), li, "她说今晚要被带走", "现在能出来吗？出来就打 110");
        Phone phone = new Phone(port);
        phone.report("扣了身份证");
        ReportId worked = newest();
        reports.take(worked, li);
        handling.note(worked, li, "和上周那家是同一个老板。");
        reports.answer(worked, li, "身份证现在在谁手里？");
        phone.text("在老板娘那里");
        referrals.refer(worked, li, Partner.LABOUR_INSPECTION, Consent.GIVEN, "月份: 2026-11\n人数: 3");
        referrals.answered(worked, li, referrals.of(worked).getLast().id(), Status.ACCEPTED);
        jdbc.sql("update report set district = '昆明市官渡区' where id % 2 = 0").update();
        jdbc.sql("update report set district = '昆明市西山区' where id % 2 = 1").update();
        return "/console/reports/" + worked.value();
    }

    /** As the checks themselves write. */
    private void nightlyChecks() {
        jdbc.sql("""
                        insert into privacy_check (name, at, passed, detail)
                        select name, now() - interval '1 second', true, detail from (values
                        ('retention', 'reports 1, conversations 12, notices 3; overdue 0'),
                        ('epochs', 'current 4 d, before it 1, of these not needed 0'), ('residue', '')) checks(name, detail)
                        """).update();
    }

    private void employers() {
        for (List<String> texts : List.of(List.of("6", "4", "愿意", "云朵餐厅"), List.of("6", "5", "2", "周三下午", "王店长"))) {
            Phone phone = new Phone(port);
            phone.text("你好");
            texts.forEach(phone::text);
        }
    }

    private ReportId newest() {
        return new ReportId(
                jdbc.sql("select max(id) from report").query(Long.class).single());
    }

    /** Counts as after some months, a few of them too small to be shown. */
    private void someCounts() {
        jdbc.sql("delete from question_tally").update();
        jdbc.sql("""
                        insert into question_tally (month, answer, topic, language, count)
                        select date_trunc('month', now()), answer, topic, l, case l when 'zh' then n else n / 4 end
                        from (values ('pay-every-month', 'wage_arrears', 41), ('pay-late-complain', 'complaint_procedure', 18))
                        tally(answer, topic, n), unnest(array ['zh', 'en']) l
                        """).update();
        jdbc.sql("delete from programme_tally").update();
        jdbc.sql("""
                        insert into programme_tally (month, what, label, count)
                        select date_trunc('month', now()), what, label, n from (values ('lessons', 'papers', 23),
                        ('lessons', 'debts', 12), ('learned', 'papers', 14), ('learned', 'debts', 3),
                        ('employers', 'pledges', 6)) tally(what, label, n)
                        """).update();
        jdbc.sql("delete from enrolment where conversation < 0").update();
        jdbc.sql("""
                        insert into enrolment (conversation, lesson, language, begun_at, finished_at, right_before, right_after)
                        select -n, lesson, 'zh', now(), case when n % 4 > 0 then now() end,
                        case when n % 4 > 0 then n % 3 = 0 end, case when n % 4 > 0 then n % 5 > 0 end
                        from generate_series(1, 30) n, unnest(array ['papers', 'debts']) lesson
                        """).update();
        jdbc.sql("delete from step_tally").update();
        jdbc.sql("delete from dialog_tally").update();
        jdbc.sql("""
                        insert into dialog_tally (month, dialog, language, what, count)
                        select date_trunc('month', now()), d, l, w, case l when 'zh' then 60 else 14 end
                            / case w when 'begun' then 1 else 2 end
                        from unnest(array ['report', 'wages', 'lesson-papers']) d, unnest(array ['zh', 'en']) l,
                        unnest(array ['begun', 'finished']) w
                        """).update();
        jdbc.sql("""
                        insert into step_tally (month, dialog, step, language, count)
                        select date_trunc('month', now()), 'report', step, l,
                            greatest(3, case l when 'zh' then 60 else 14 end - 2 * n)
                        from unnest(array ['danger', 'signs', 'when', 'where', 'count', 'children', 'source', 'visit',
                        'reported', 'may-answer', 'answer-when', 'check']) with ordinality s(step, n), unnest(array ['zh', 'en']) l
                        """).update();
    }

    void end() {
        jdbc.sql("delete from training_request").update();
        jdbc.sql("delete from pledge").update();
        jdbc.sql("delete from enrolment where conversation < 0").update();
        jdbc.sql("delete from duty_shift").update();
        jdbc.sql("delete from call_back where asked_by = 'lijie'").update();
        jdbc.sql("delete from staff_account where username = 'lijie'").update();
    }
}
