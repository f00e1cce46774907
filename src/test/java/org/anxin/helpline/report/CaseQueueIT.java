package org.anxin.helpline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anxin.helpline.Phone;
import org.anxin.helpline.RunningHelpline;
import org.anxin.helpline.Tables;
import org.anxin.helpline.report.CaseQueue.Filter;
import org.anxin.helpline.report.CaseQueue.Row;
import org.anxin.helpline.report.CaseQueue.Tab;
import org.anxin.helpline.report.Reports.CaseRefused;
import org.anxin.helpline.staff.Accounts;
import org.anxin.helpline.staff.Role;
import org.anxin.helpline.staff.StaffMember;
import org.anxin.helpline.understanding.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningHelpline
class CaseQueueIT {

    private static final StaffMember LI = new StaffMember(1, "li", "李姐", Set.of(Role.CASEWORKER));
    private static final StaffMember WU = new StaffMember(2, "wu", "吴姐", Set.of(Role.CASEWORKER));

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private CaseQueue queue;

    @Autowired
    private Reports reports;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void everyCaseOfBeforeIsOver() {
        jdbc.sql("update report set state = 'CLOSED', closed_at = now() where state <> 'CLOSED'")
                .update();
    }

    @Test
    void the_most_severe_comes_first_and_then_what_is_due_first() {
        new Phone(port).report("拖欠工资");
        new Phone(port).report("不给合同");
        new Phone(port).text("救命，他要打死我");
        List<Row> rows = queue.page(Filter.of(Tab.ALL), LI).rows();
        assertThat(rows.getFirst().summary().severity()).isEqualTo(Severity.DANGER);
        assertThat(rows.getFirst().deadline()).isEqualTo(Deadline.TRIAGE);
        assertThat(rows.get(1).dueAt().orElseThrow())
                .isBeforeOrEqualTo(rows.get(2).dueAt().orElseThrow());
        assertThat(queue.today(LI).urgent()).isOne();
    }

    @Test
    void sealed_words_are_found_by_their_tokens_and_lie_nowhere_in_clear() {
        new Phone(port).report("老板娘藏了我们的工牌");
        assertThat(found("工牌")).hasSize(1);
        assertThat(found("藏了工牌")).isEmpty();
        assertThat(found("北京路 工牌")).hasSize(1);
        assertThat(found("工厂的牌")).isEmpty();
        String alias = found("工牌").getFirst().summary().alias();
        assertThat(found(alias)).hasSize(1);
        assertThat(new Tables(jdbc).rows("report_token")).noneMatch(row -> row.contains("工牌"));
    }

    @Test
    void two_who_take_the_next_at_once_get_different_ones() throws Exception {
        new Phone(port).report("拖欠工资");
        new Phone(port).report("不给合同");
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<ReportId>> both = List.of(
                    () -> queue.takeNext(LI).orElseThrow(),
                    () -> queue.takeNext(WU).orElseThrow());
            List<ReportId> taken =
                    pool.invokeAll(both).stream().map(CaseQueueIT::result).toList();
            assertThat(taken).doesNotHaveDuplicates();
        }
        assertThat(queue.takeNext(LI)).isEmpty();
        assertThat(queue.page(Filter.of(Tab.MINE), LI).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.owner()).isEqualTo("li"));
    }

    @Test
    void who_takes_what_a_colleague_has_is_told() {
        new Phone(port).report("拖欠工资");
        ReportId id = reports.queue().getFirst().id();
        reports.take(id, accounts.find("anxin").orElseThrow().member());
        assertThatThrownBy(() -> reports.take(id, WU))
                .isInstanceOf(CaseRefused.class)
                .hasMessageContaining("taken");
    }

    @Test
    void clocks_stand_still_while_the_reporter_is_asked() {
        Phone phone = new Phone(port);
        phone.report("拖欠工资");
        ReportId id = reports.queue().getFirst().id();
        reports.answer(id, LI, "请问欠了几个月？");
        assertThat(queue.page(Filter.of(Tab.WAITING), LI).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.deadline()).isEqualTo(Deadline.PAUSED));
        phone.text("三个月");
        assertThat(queue.page(Filter.of(Tab.MINE), LI).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.deadline()).isEqualTo(Deadline.OUTCOME));
    }

    private List<Row> found(String words) {
        return queue.page(new Filter(Tab.ALL, words, null, null, "", 0), LI).rows();
    }

    private static ReportId result(Future<ReportId> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
